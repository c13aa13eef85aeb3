import type { Parts } from "../parts.ts";
import type { Catalog } from "./catalog.ts";

/** Opening rules have changed since the catalogue was read; the caller begins again with the new ones. */
export class PlanChanged extends Error {}

/** Runs a piece of work, and where opening rules change meanwhile once again with the new ones. Throws `PlanChanged`. */
export async function withNewPlans<T>(
  { catalogs }: Pick<Parts, "catalogs">,
  catalog: Catalog,
  work: (catalog: Catalog) => Promise<T>,
): Promise<T> {
  try {
    return await work(catalog);
  } catch (error) {
    if (!(error instanceof PlanChanged)) throw error;
    return work(await catalogs.forCity(catalog.city));
  }
}
