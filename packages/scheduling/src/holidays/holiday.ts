import { addDays } from "../days.ts";
import type { Day } from "../types.ts";
import { easterOf } from "./easter.ts";

/** A public holiday of one year, with its name by language code; each country gives at least pl, en, uk and de. */
export interface Holiday {
  readonly day: Day;
  readonly name: Readonly<Record<string, string>>;
}

/** What a country adds to know its public holidays. */
export interface HolidayCountry {
  /** ISO 3166-1 code, `PL`. */
  readonly code: string;
  /** The holidays of a year, in any order. */
  holidaysOf(year: number): Holiday[];
}

/** When a holiday falls: on a day of the year (`12-24`), or so many days after Easter Sunday. */
export interface HolidayRule {
  readonly on: string | number;
  /** The first year in which it is free; without it, always. */
  readonly since?: number;
  readonly name: Readonly<Record<string, string>>;
}

/** The holidays that some rules give in a year. */
export function holidaysByRules(rules: readonly HolidayRule[], year: number): Holiday[] {
  const easter = easterOf(year);
  return rules
    .filter(({ since = year }) => since <= year)
    .map(({ on, name }) => ({ day: typeof on === "number" ? addDays(easter, on) : `${year}-${on}`, name }));
}
