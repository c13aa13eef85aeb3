import { addDays, weekdayOf } from "../days.ts";
import { publicHolidays } from "../public-holidays.ts";
import type { Day, Exception } from "../types.ts";

/** Whether a city works on a day, by looking at everything that could say so, from the strongest to the weakest. */
export function worksOn(day: Day, country: string | null, exceptions: readonly Exception[]): boolean {
  if (country && publicHolidays(country, Number(day.slice(0, 4))).some((it) => it.day === day)) return false;
  let winner: Exception | null = null;
  for (const it of exceptions) {
    if (it.scope !== "city" || day < it.from || day > it.until) continue;
    const length = Date.parse(it.until) - Date.parse(it.from);
    if (!winner || length <= Date.parse(winner.until) - Date.parse(winner.from)) winner = it;
  }
  return winner ? winner.hours.length > 0 : weekdayOf(day) !== 6 && weekdayOf(day) !== 7;
}

/** The promised day, found by walking day by day and crossing off those that count. */
export function promisedDay(sent: Day, days: number, counts: (day: Day) => boolean): Day {
  let [day, left] = [sent, days];
  while (left > 0) {
    day = addDays(day, 1);
    if (counts(day)) left -= 1;
  }
  return day;
}

/** How many days that count are left of a promise, from the day after `today` to the promised one. */
export function daysLeft(today: Day, promised: Day, counts: (day: Day) => boolean): number {
  let left = 0;
  for (let day = addDays(today, 1); day <= promised; day = addDays(day, 1)) if (counts(day)) left += 1;
  return left;
}
