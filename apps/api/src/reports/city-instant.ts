import { formatInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";

/** An instant as the clocks of the city show it, with their offset. */
export function cityInstant({ file }: Catalog, instant: number): string {
  return formatInstant(instant, file.city.timeZone);
}

/** The same; `null` where there is none. */
export function cityInstantOrNull(catalog: Catalog, instant: number | null): string | null {
  return instant === null ? null : cityInstant(catalog, instant);
}
