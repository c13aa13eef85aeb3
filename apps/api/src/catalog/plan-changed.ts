/** Opening rules have changed since the catalogue was read; the caller begins again with the new ones. */
export class PlanChanged extends Error {}
