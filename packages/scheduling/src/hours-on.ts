import { daysBetween, startOfWeek, weekdayOf } from "./days.ts";
import { isPublicHoliday } from "./public-holidays.ts";
import type { Day, Exception, ExceptionHours, OpeningRule, QueuePlan } from "./types.ts";

/**
 * The hours of one procedure on a day: of the exception that wins, none on a public holiday, else of all rules.
 *
 * The first exception that fits is taken, so they must stand in order, as `compiledPlan` puts them.
 */
export function hoursOn(plan: QueuePlan, day: Day, procedure: string): readonly ExceptionHours[] {
  const exception = winningOn(plan.exceptions, day, procedure);
  if (exception) return exception.hours;
  if (plan.holidays !== null && isPublicHoliday(plan.holidays, day)) return [];
  const weekday = weekdayOf(day);
  return plan.rules.filter((rule) => rule.weekdays.includes(weekday) && isValidOn(rule, day));
}

/** The exception that decides the hours of one procedure on a day, of those that stand in order; undefined for none. */
export function winningOn<Kept extends Exception>(
  exceptions: readonly Kept[],
  day: Day,
  procedure: string,
): Kept | undefined {
  return exceptions.find((it) => covers(it, day, procedure));
}

function covers({ scope, id, from, until }: Exception, day: Day, procedure: string): boolean {
  return from <= day && day <= until && (scope !== "procedure" || id === procedure);
}

function isValidOn({ validFrom, validUntil, everyWeeks }: OpeningRule, day: Day): boolean {
  if (validUntil !== null && day > validUntil) return false;
  if (validFrom === null) return true;
  if (day < validFrom) return false;
  return everyWeeks === 1 || Math.floor(daysBetween(startOfWeek(validFrom), day) / 7) % everyWeeks === 0;
}
