import { type PromiseCalendar, workingCalendar } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";

const calendars = new WeakMap<Catalog, PromiseCalendar>();

/** By which days a city keeps its promises; made once for each revision of the catalogue. */
export function promiseCalendar(catalog: Catalog): PromiseCalendar {
  const { city, exceptions } = catalog.file;
  const calendar = calendars.get(catalog) ?? { ...workingCalendar(city.holidays, exceptions), timeZone: city.timeZone };
  calendars.set(catalog, calendar);
  return calendar;
}
