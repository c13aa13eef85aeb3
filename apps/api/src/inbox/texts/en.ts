/** What the letter to an outside body says. */
export interface ForwardingTexts {
  readonly language: string;
  subject(reference: string, city: string): string;
  lead(name: string, city: string): string;
  readonly reference: string;
  readonly category: string;
  readonly until: string;
  readonly open: string;
  readonly keep: string;
}

/** English texts. */
export const en: ForwardingTexts = {
  language: "en",
  subject: (reference, city) => `${city}: report ${reference} for you`,
  lead: (name, city) => `For ${name}: the city (${city}) passes on a report that seems to be yours to deal with.`,
  reference: "Number of the report",
  category: "About",
  until: "The link works until",
  open: "Read the report and answer, without an account:",
  keep: "Whoever has the link can read the report and answer it. Please give it only to those who deal with it.",
};
