import { isDay } from "./days.ts";
import { minute } from "./durations.ts";
import { offsetAt } from "./zone-offset.ts";

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Writes an instant as the clocks of `zone` show it, with their offset: `2026-11-23T08:00:00+01:00` (RFC 3339). */
export function formatInstant(instant: number, zone: string): string {
  const offset = offsetAt(instant, zone);
  const shown = new Date(instant + offset).toISOString().slice(0, 19);
  return shown + offsetText(Math.round(offset / minute));
}

/**
 * Reads an instant written with an offset or `Z`, in milliseconds; seconds may be left out.
 *
 * `null` for anything else: a time without offset, a day or an hour that does not exist, a leap second, lower case.
 */
export function parseInstant(text: string): number | null {
  const day = instantPattern.exec(text)?.[1];
  return day !== undefined && isDay(day) ? Date.parse(text) : null;
}

function offsetText(minutes: number): string {
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
