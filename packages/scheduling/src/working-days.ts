import { addDays, daysBetween, weekdayOf } from "./days.ts";
import { isPublicHoliday } from "./public-holidays.ts";
import type { Day, Exception } from "./types.ts";

/** What decides, beside the weekend, on which days a city works. */
export interface WorkingCalendar {
  /** Country of the public holidays, or `null` for none. */
  readonly country: string | null;
  /** Days on which the whole city is closed, in lieu of a holiday too, or open on a weekend; the winning one first. */
  readonly exceptions: readonly Pick<Exception, "from" | "until" | "hours">[];
}

/** The days on which a city works by its public holidays and the exceptions of the whole city; others play no part. */
export function workingCalendar(country: string | null, exceptions: readonly Exception[]): WorkingCalendar {
  const ofCity = exceptions.filter(({ scope }) => scope === "city");
  const length = ({ from, until }: Exception) => daysBetween(from, until);
  // the sort is stable, so the one listed later stays in front of its equals
  return { country, exceptions: ofCity.reverse().sort((a, b) => length(a) - length(b)) };
}

/**
 * Whether a city works on a day: Monday to Friday, no public holiday, not closed.
 *
 * Hours on a weekend make it a working day; those on a public holiday are a duty, and it stays one.
 */
export function isWorkingDay(day: Day, { country, exceptions }: WorkingCalendar): boolean {
  if (country !== null && isPublicHoliday(country, day)) return false;
  const exception = exceptions.find(({ from, until }) => from <= day && day <= until);
  return exception ? exception.hours.length > 0 : weekdayOf(day) < 6;
}

/** The working day that comes `count` working days after `day`, which itself is never counted; `day` when 0. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/** How many working days come after `from` up to `until`, which itself is counted; 0 when it is not later. */
export function workingDaysBetween(from: Day, until: Day, calendar: WorkingCalendar): number {
  const days = Math.max(daysBetween(from, until), 0);
  return Array.from({ length: days }, (_, at) => addDays(from, at + 1)).filter((it) => isWorkingDay(it, calendar))
    .length;
}
