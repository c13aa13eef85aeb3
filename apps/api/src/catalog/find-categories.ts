import type { ReportKind } from "@okienko/contract";
import type { CategoryEntry } from "@okienko/contract/city-file";
import type { Catalog } from "./catalog.ts";
import { searchCatalog } from "./search.ts";

/** What categories are looked for by. */
export interface WantedCategories {
  readonly q?: string;
  readonly kind?: ReportKind;
}

/** Categories that are still offered and match words and a kind, best first; in the city's order without words. */
export function findCategories(
  catalog: Catalog,
  language: string,
  { q = "", kind }: WantedCategories,
): CategoryEntry[] {
  return searchCatalog(catalog, language, q, ["category"])
    .map(({ id }) => catalog.categories.get(id)!)
    .filter((it) => kind === undefined || it.kind === kind);
}
