import { formatInstant } from "@okienko/scheduling";
import type { Stretch } from "../queues/queue-hours.ts";
import type { Page } from "./page.ts";

/** A stretch of time as the clocks of the office show it: `7:30–15:30`. */
export function stretchWords({ catalog, dates }: Page, { from, until }: Stretch): string {
  const shown = (it: number) => dates.time(formatInstant(it, catalog.file.city.timeZone));
  return `${shown(from)}–${shown(until)}`;
}
