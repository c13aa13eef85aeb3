import { addDays, firstInstantOf, isDay, parseInstant, startOfDay } from "@okienko/scheduling";
import type { Arguments } from "./arguments.ts";
import { Refused } from "./refused.ts";

/**
 * Reads an argument that is a date, in milliseconds; null where it is not given. Throws 400 for what is no date.
 *
 * W3C's profile of ISO 8601. What clients send in the wild is read as well: no zone (then it is the city's), a `+` that
 * became a blank on its way, a whole day, which begins at its midnight and, as the `end` of a range, lasts until the next.
 */
export function readDate(given: Arguments, name: string, zone: string, edge: "start" | "end"): number | null {
  const text = given.text(name);
  if (text === null) return null;
  const instant =
    parseInstant(text.replace(/ (?=\d\d:\d\d$)/, "+")) ?? zoneless(text, zone) ?? wholeDay(text, zone, edge);
  if (instant === null) throw new Refused(400, `${name}: please send a date like 2026-11-23T08:00:00Z.`);
  return instant;
}

function zoneless(text: string, zone: string): number | null {
  return parseInstant(`${text}Z`) === null ? null : firstInstantOf(text, zone);
}

function wholeDay(text: string, zone: string, edge: "start" | "end"): number | null {
  if (!isDay(text)) return null;
  return edge === "start" ? startOfDay(text, zone) : startOfDay(addDays(text, 1), zone) - 1;
}
