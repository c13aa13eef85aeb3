import { tzOffset } from "@date-fns/tz";
import { dayLength, minute } from "./durations.ts";

// about ten years: a caller who asks for every day of history must not fill the memory
const mostDays = 4_000;

const offsetsOfZones = new Map<string, Map<number, number>>();

/** Whether `name` is a zone of the IANA database that this runtime knows; a bare offset such as `+02:00` is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * How far the clocks of `zone` are ahead of UTC at an instant, in milliseconds.
 *
 * The runtime is asked once for each UTC day, and again only within a day on which the clocks change.
 * Throws a RangeError for an unknown zone.
 */
export function offsetAt(instant: number, zone: string): number {
  const offsets = offsetsOf(zone);
  const day = Math.floor(instant / dayLength);
  const before = offsetOfDay(offsets, day, zone);
  return before === offsetOfDay(offsets, day + 1, zone) ? before : measuredOffset(instant, zone);
}

function offsetsOf(zone: string): Map<number, number> {
  const known = offsetsOfZones.get(zone);
  if (known) return known;
  // tzOffset takes an unknown zone for an offset when it holds digits
  if (!isTimeZone(zone)) throw new RangeError(`Unknown time zone: ${zone}`);
  const offsets = new Map<number, number>();
  offsetsOfZones.set(zone, offsets);
  return offsets;
}

function offsetOfDay(offsets: Map<number, number>, day: number, zone: string): number {
  const known = offsets.get(day);
  if (known !== undefined) return known;
  if (offsets.size >= mostDays) offsets.clear();
  const offset = measuredOffset(day * dayLength, zone);
  offsets.set(day, offset);
  return offset;
}

function measuredOffset(instant: number, zone: string): number {
  return Math.round(tzOffset(zone, new Date(instant)) * minute);
}
