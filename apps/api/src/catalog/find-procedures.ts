import { Refusal } from "../refusal.ts";
import type { Catalog, CatalogProcedure } from "./catalog.ts";
import { searchCatalog } from "./search.ts";

/** What procedures are looked for by. */
export interface Wanted {
  readonly q?: string;
  readonly department?: string;
  readonly office?: string;
}

/** Procedures that match words and are at a department and an office. Throws `unknown-department`, `unknown-office`. */
export function findProcedures(catalog: Catalog, language: string, wanted: Wanted): CatalogProcedure[] {
  const { q = "", department, office } = wanted;
  const known = department === undefined || catalog.file.departments.some(({ id }) => id === department);
  if (!known) throw new Refusal("unknown-department");
  if (office !== undefined && !catalog.offices.has(office)) throw new Refusal("unknown-office");
  return searchCatalog(catalog, language, q, ["procedure"])
    .map(({ id }) => catalog.procedures.get(id)!)
    .filter((it) => department === undefined || it.department === department)
    .filter((it) => office === undefined || it.offices.includes(office));
}
