import type { Mistake } from "./mistake.ts";
import { partsAt, textsAmong, type Part } from "./parts.ts";

/** A time zone that this runtime does not know, and a country whose public holidays nobody knows. */
export function calendarMistakes(file: Part, holidayCountries: readonly string[]): Mistake[] {
  return [
    ...textsAmong(partsAt(file, "/city/timeZone"))
      .filter(({ value }) => !isTimeZone(value))
      .map(({ pointer, value }) => ({ pointer, problem: `“${value}” is not a time zone of the IANA database.` })),
    ...textsAmong(partsAt(file, "/city/holidays"))
      .filter(({ value }) => !holidayCountries.includes(value))
      .map(({ pointer, value }) => ({ pointer, problem: unknownHolidays(value, holidayCountries) })),
  ];
}

function isTimeZone(name: string): boolean {
  // Intl also takes bare offsets, which know nothing of summer time
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

function unknownHolidays(country: string, known: readonly string[]): string {
  return `The public holidays of “${country}” are not known; known are ${known.join(", ")}; null stands for none.`;
}
