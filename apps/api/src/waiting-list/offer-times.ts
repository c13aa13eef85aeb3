import { wallTimeOf } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";

/** Nobody is woken: offers begin at seven and end at ten in the evening, in the city's time. */
const morning = "07:00";
const evening = "22:00";

/** A time that begins this soon is offered at any hour: in the morning it would be too late. */
const near = 12 * 3_600_000;

/** How long an offer stands, in milliseconds. */
export function offerTime({ file }: Catalog): number {
  return file.booking.offerMinutes * 60_000;
}

/** Whether a time can be offered now: who takes it in the last moment still has as long to come. */
export function canBeOffered(catalog: Catalog, start: number, now: number): boolean {
  if (start < now + 2 * offerTime(catalog)) return false;
  const time = wallTimeOf(now, catalog.file.city.timeZone);
  return (time >= morning && time < evening) || start - now < near;
}
