import { germany } from "./holidays/germany.ts";
import type { Holiday, HolidayCountry } from "./holidays/holiday.ts";
import { poland } from "./holidays/poland.ts";
import type { Day } from "./types.ts";

const countries: readonly HolidayCountry[] = [poland, germany];
const daysOfYears = new Map<string, ReadonlySet<Day>>();

/** Codes of the countries (ISO 3166-1) whose public holidays are known. */
export const holidayCountries: readonly string[] = countries.map(({ code }) => code);

/** The public holidays of a country in a year, earliest first. Throws a RangeError for an unknown country. */
export function publicHolidays(country: string, year: number): Holiday[] {
  const known = countries.find(({ code }) => code === country);
  if (!known) throw new RangeError(`No public holidays are known for the country ${country}`);
  return known.holidaysOf(year).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Whether a day is a public holiday of a country. Throws a RangeError for an unknown country. */
export function isPublicHoliday(country: string, day: Day): boolean {
  return holidayDays(country, day.slice(0, 4)).has(day);
}

function holidayDays(country: string, year: string): ReadonlySet<Day> {
  const key = `${country} ${year}`;
  const known = daysOfYears.get(key);
  if (known) return known;
  const days = new Set(publicHolidays(country, Number(year)).map(({ day }) => day));
  daysOfYears.set(key, days);
  return days;
}
