import { addDays, daysBetween } from "./days.ts";
import type { Day } from "./types.ts";
import { dayOf, startOfDay } from "./wall-time.ts";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "./working-days.ts";

/** How a date is promised: so many working or calendar days after the day that begins them. */
export interface PromisedDays {
  readonly days: number;
  readonly count: "working" | "calendar";
}

/** Where and by which days a promise is kept. */
export interface PromiseCalendar extends WorkingCalendar {
  /** IANA zone of the city. */
  readonly timeZone: string;
}

/**
 * The last second of the promised day, in milliseconds: whoever shows its date shows the promised day.
 *
 * The day of sending is not counted, so one that is no working day changes nothing.
 */
export function promisedBy(sentAt: number, { days, count }: PromisedDays, calendar: PromiseCalendar): number {
  return endOfDay(later(dayOf(sentAt, calendar.timeZone), days, count, calendar), calendar);
}

/**
 * The promise after the clock has stood still from `stoppedAt` to `resumedAt`: later by as many days of its own kind as
 * have passed, so that as many are left as when it stopped.
 */
export function promiseAfterStop(
  promised: number,
  stop: { readonly stoppedAt: number; readonly resumedAt: number },
  count: PromisedDays["count"],
  calendar: PromiseCalendar,
): number {
  const [from, until] = [dayOf(stop.stoppedAt, calendar.timeZone), dayOf(stop.resumedAt, calendar.timeZone)];
  const passed = count === "working" ? workingDaysBetween(from, until, calendar) : daysBetween(from, until);
  if (passed <= 0) return promised;
  return endOfDay(later(dayOf(promised, calendar.timeZone), passed, count, calendar), calendar);
}

function later(day: Day, days: number, count: PromisedDays["count"], calendar: WorkingCalendar): Day {
  return count === "working" ? addWorkingDays(day, days, calendar) : addDays(day, days);
}

function endOfDay(day: Day, { timeZone }: PromiseCalendar): number {
  return startOfDay(addDays(day, 1), timeZone) - 1000;
}
