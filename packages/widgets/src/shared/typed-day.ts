import { isDay } from "@okienko/scheduling";

/** Reads a day as people type it, `23.11.2026`, `23/11/2026`, `23 11 2026` or ISO 8601; undefined when it is none. */
export function typedDay(text: string): string | undefined {
  const [first = "", month = "", last = ""] = text.trim().split(/[\s./-]+/);
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  const iso = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  return isDay(iso) ? iso : undefined;
}
