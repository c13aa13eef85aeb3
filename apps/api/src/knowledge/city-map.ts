import type { CityMap } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { Refusal } from "../refusal.ts";

/** How the city is drawn. Throws `not-found` where the city takes no reports. */
export function cityMap(catalog: Catalog, language: string): CityMap {
  const { reporting } = catalog.file;
  if (!reporting) throw new Refusal("not-found", "This city has no map.");
  const { center, zoom, outline, tiles, outside } = reporting;
  return { center, zoom, outline, tiles, outside: textIn(catalog, outside, language) };
}
