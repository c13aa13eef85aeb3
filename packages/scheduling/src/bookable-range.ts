import { addDays } from "./days.ts";
import { minute } from "./durations.ts";
import type { BookingWindow, Day } from "./types.ts";
import { dayOf, firstInstantOf, startOfDay } from "./wall-time.ts";

/** The stretch in which visits may start, as seen at one instant. */
export interface BookableRange {
  /** No visit starts before this instant, in milliseconds. */
  readonly earliest: number;
  /** The day of `earliest`. */
  readonly firstDay: Day;
  /** The last released day; before `firstDay` when nothing can be booked. */
  readonly lastDay: Day;
  /** The next instant at which `firstDay` or `lastDay` is another one, in milliseconds. */
  readonly changesAt: number;
}

/** Says from when until when visits may start, and how long the two days stay as they are. */
export function bookableRange(window: BookingWindow, now: number, zone: string): BookableRange {
  const { leadMinutes, horizonDays, releaseAt } = window;
  const lead = leadMinutes * minute;
  const earliest = now + lead;
  const firstDay = dayOf(earliest, zone);
  const today = dayOf(now, zone);
  const release = firstInstantOf(`${today}T${releaseAt}`, zone);
  const released = now >= release;
  const lastDay = addDays(today, released ? horizonDays : horizonDays - 1);
  const nextRelease = released ? firstInstantOf(`${addDays(today, 1)}T${releaseAt}`, zone) : release;
  const nextFirstDay = startOfDay(addDays(firstDay, 1), zone) - lead;
  return { earliest, firstDay, lastDay, changesAt: Math.min(nextRelease, nextFirstDay) };
}
