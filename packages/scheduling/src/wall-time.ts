import { dayLength } from "./durations.ts";
import type { Day, WallTime } from "./types.ts";
import { offsetAt } from "./zone-offset.ts";

/**
 * Finds the instants at which the clocks of `zone` show `wall` (`2026-10-25T02:30`), earliest first, in milliseconds.
 *
 * Empty in the hour that is skipped in spring, two in the hour that comes twice in autumn. The zone of the process
 * plays no part. Throws a RangeError for an unknown zone.
 */
export function instantsOf(wall: string, zone: string): number[] {
  const shown = Date.parse(`${wall}Z`);
  const [earlier, later] = [offsetAt(shown - dayLength, zone), offsetAt(shown + dayLength, zone)];
  // the clocks run ahead before they are set back, so the larger offset is the earlier instant
  const offsets = earlier === later ? [earlier] : [Math.max(earlier, later), Math.min(earlier, later)];
  return offsets.map((offset) => shown - offset).filter((instant) => wallAt(instant, zone) === shown);
}

/**
 * The first instant at which the clocks of `zone` show `wall`, or the end of the gap when they skip it.
 *
 * `24:00` is the midnight that ends a day, as in ECMAScript's date time string format.
 */
export function firstInstantOf(wall: string, zone: string): number {
  return instantsOf(wall, zone)[0] ?? endOfGap(wall, zone);
}

/** The last instant at which the clocks of `zone` show `wall`, or the end of the gap when they skip it. */
export function lastInstantOf(wall: string, zone: string): number {
  return instantsOf(wall, zone).at(-1) ?? endOfGap(wall, zone);
}

/** The first instant of a day in `zone`: its midnight, or the end of the gap where the clocks skip midnight. */
export function startOfDay(day: Day, zone: string): number {
  return firstInstantOf(`${day}T00:00`, zone);
}

/** The day that the calendars of `zone` show at an instant. */
export function dayOf(instant: number, zone: string): Day {
  return shownAt(instant, zone).slice(0, 10);
}

/** The time that the clocks of `zone` show at an instant, to the minute: `08:15`. */
export function wallTimeOf(instant: number, zone: string): WallTime {
  return shownAt(instant, zone).slice(11, 16);
}

function wallAt(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

function shownAt(instant: number, zone: string): string {
  return new Date(wallAt(instant, zone)).toISOString();
}

/** Halves the stretch round a skipped wall time until only the instant of the change is left. */
function endOfGap(wall: string, zone: string): number {
  const shown = Date.parse(`${wall}Z`);
  let before = shown - offsetAt(shown + dayLength, zone);
  let after = shown - offsetAt(shown - dayLength, zone);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallAt(middle, zone) < shown) before = middle;
    else after = middle;
  }
  return after;
}
