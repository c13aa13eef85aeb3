import { addDays, weekdayOf } from "./days.ts";
import { isPublicHoliday } from "./public-holidays.ts";
import type { Day } from "./types.ts";

/** What decides, beside the weekend, on which days a city works. */
export interface WorkingCalendar {
  /** Country of the public holidays, or `null` for none. */
  readonly country: string | null;
  /** Days off in return for a holiday that fell on a Saturday; a city sets them by order. */
  readonly inLieu: ReadonlySet<Day>;
}

/** Whether a city works on a day: Monday to Friday, no public holiday, not off in lieu. */
export function isWorkingDay(day: Day, { country, inLieu }: WorkingCalendar): boolean {
  return weekdayOf(day) < 6 && !inLieu.has(day) && (country === null || !isPublicHoliday(country, day));
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
