import { language } from "../texts/texts.ts";

/** The name of a weekday, 1 = Monday (ISO 8601). */
export function weekdayName(weekday: number, width: "long" | "short"): string {
  // 1 January 2024 was a Monday
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" }).format(Date.UTC(2024, 0, weekday));
}
