import { formatInstant } from "@okienko/scheduling";
import type { Stretch } from "../queues/queue-hours.ts";
import type { Page } from "./page.ts";

/** A stretch of time as the clocks of the office show it: `7:30–15:30`. */
export function stretchWords({ catalog, dates }: Page, { from, until }: Stretch): string {
  const [start, end] = [from, until].map((it) => formatInstant(it, catalog.file.city.timeZone)) as [string, string];
  // an end at midnight belongs to the day that it ends
  return `${dates.time(start)}–${end.slice(11, 16) === "00:00" ? "24:00" : dates.time(end)}`;
}
