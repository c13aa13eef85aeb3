import { dayLength } from "./durations.ts";
import type { Day, Weekday } from "./types.ts";

// days are counted in UTC, where each has the same length, so no zone and no clock change can reach them
const dayNumber = (day: Day): number => Date.parse(day) / dayLength;
const dayOfNumber = (number: number): Day => new Date(number * dayLength).toISOString().slice(0, 10);

/** Whether `text` is a day that exists in the calendar, written as ISO 8601 does: `2026-11-23`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  // some engines read 30 February as 2 March
  return !Number.isNaN(number) && dayOfNumber(number) === text;
}

/** The day `count` days after `day`; before it when `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}

/** How many days after `from` is `until`; negative when it comes before. */
export function daysBetween(from: Day, until: Day): number {
  return dayNumber(until) - dayNumber(from);
}

/** The ISO 8601 weekday of a day, 1 = Monday. */
export function weekdayOf(day: Day): Weekday {
  // day 0 of the count, 1 January 1970, was a Thursday
  const sinceMonday = (dayNumber(day) + 3) % 7;
  return (((sinceMonday + 7) % 7) + 1) as Weekday;
}

/** The Monday of the week of `day`. */
export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The month of a day, `2026-11`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The first day of the month of `day`. */
export function firstOfMonth(day: Day): Day {
  return `${monthOf(day)}-01`;
}

/** The last day of the month of `day`. */
export function lastOfMonth(day: Day): Day {
  return addDays(firstOfLaterMonth(day, 1), -1);
}

/** The same day `count` months later, or the last one of a month that is too short: 31 January, then 28 February. */
export function addMonths(day: Day, count: number): Day {
  const last = lastOfMonth(firstOfLaterMonth(day, count));
  return `${monthOf(last)}-${day.slice(8) < last.slice(8) ? day.slice(8) : last.slice(8)}`;
}

function firstOfLaterMonth(day: Day, count: number): Day {
  const first = new Date(firstOfMonth(day));
  first.setUTCMonth(first.getUTCMonth() + count);
  return first.toISOString().slice(0, 10);
}
