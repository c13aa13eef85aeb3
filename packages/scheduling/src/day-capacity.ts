import { compiledPlan } from "./compiled-plan.ts";
import { addDays } from "./days.ts";
import { minute } from "./durations.ts";
import { hoursOn } from "./hours-on.ts";
import type { Channel, Day, DayCapacity, ExceptionHours, QueuePlan, WallTime } from "./types.ts";
import { firstInstantOf, lastInstantOf, startOfDay } from "./wall-time.ts";
import { offsetAt } from "./zone-offset.ts";

interface OfficeDay {
  readonly day: Day;
  readonly zone: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** How far the clocks are ahead of UTC, or `null` on a day on which they change. */
  readonly offset: number | null;
}

/**
 * Counts the counters that serve one procedure through one channel in each cell of a day.
 *
 * Only whole cells are open: a rule that ends in the middle of one does not open it. A plan is checked when it is first
 * used, with a RangeError for an impossible one, and must not be changed afterwards; the answer may be kept.
 */
export function dayCapacity(plan: QueuePlan, day: Day, procedure: string, channel: Channel): DayCapacity {
  const compiled = compiledPlan(plan);
  const officeDay = officeDayOf(day, plan.timeZone);
  const { startsAt, endsAt } = officeDay;
  const cell = plan.step * minute;
  const counters = new Uint16Array(Math.floor((endsAt - startsAt) / cell));
  for (const hours of hoursOn(compiled, day, procedure)) {
    if (hours.from >= hours.until) continue;
    const first = Math.ceil((opensAt(hours, officeDay) - startsAt) / cell);
    const end = Math.floor((closesAt(hours, officeDay) - startsAt) / cell);
    for (let index = Math.max(first, 0); index < end; index++) counters[index]! += hours[channel];
  }
  return { day, startsAt, cell, counters };
}

/** The instant at which a cell of a day starts, in milliseconds. */
export function startInstant({ startsAt, cell }: DayCapacity, index: number): number {
  return startsAt + index * cell;
}

/** Which cell of a day starts at an instant; `null` between two starts and outside the day. */
export function cellIndex({ startsAt, cell, counters }: DayCapacity, instant: number): number | null {
  const index = (instant - startsAt) / cell;
  return Number.isInteger(index) && index >= 0 && index < counters.length ? index : null;
}

function officeDayOf(day: Day, zone: string): OfficeDay {
  const startsAt = startOfDay(day, zone);
  const endsAt = startOfDay(addDays(day, 1), zone);
  const offset = offsetAt(startsAt, zone);
  return { day, zone, startsAt, endsAt, offset: offset === offsetAt(endsAt, zone) ? offset : null };
}

function opensAt({ from }: ExceptionHours, { day, zone, offset }: OfficeDay): number {
  return offset === null ? firstInstantOf(`${day}T${from}`, zone) : shownOn(day, from) - offset;
}

function closesAt({ until }: ExceptionHours, { day, zone, offset }: OfficeDay): number {
  return offset === null ? lastInstantOf(`${day}T${until}`, zone) : shownOn(day, until) - offset;
}

function shownOn(day: Day, wall: WallTime): number {
  return Date.parse(`${day}T${wall}Z`);
}
