import type { FreeTime, FreeTimes, NextTimes } from "@okienko/contract";
import { formatInstant, type Day } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import type { Outlook, OutlookDay } from "./outlook.ts";
import { visitLength, type Wish } from "./wish.ts";

/** The free times of one day, earliest first. */
export function freeTimes(catalog: Catalog, wish: Wish, { days }: Outlook, date: Day): FreeTimes {
  const { timeZone } = catalog.file.city;
  const day = days.find((it) => it.day === date);
  return { timeZone, date, times: day ? timesOf(day, wish, timeZone) : [] };
}

/** The earliest free times over all days and offices of the wish. */
export function nextTimes(catalog: Catalog, wish: Wish, { days }: Outlook, limit: number): NextTimes {
  const { timeZone } = catalog.file.city;
  const times: FreeTime[] = [];
  for (const day of days) {
    if (times.length >= limit) break;
    times.push(...timesOf(day, wish, timeZone));
  }
  return { timeZone, times: times.slice(0, limit) };
}

function timesOf({ offices }: OutlookDay, wish: Wish, timeZone: string): FreeTime[] {
  const length = visitLength(wish);
  const starts = offices.flatMap(({ office, starts, free }) =>
    starts.map((start, index) => ({ start, office, free: free[index]! })),
  );
  starts.sort((a, b) => a.start - b.start);
  return starts.map(({ start, office, free }) => ({
    start: formatInstant(start, timeZone),
    end: formatInstant(start + length, timeZone),
    office,
    free,
  }));
}
