import {
  addDays,
  bookableRange,
  dayOf,
  freeCounts,
  startInstant,
  startOfDay,
  type BookableRange,
  type Day,
} from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { capacityOn } from "./day-capacities.ts";
import type { Occupancy } from "./occupancy.ts";
import { visitCells, type Wish } from "./wish.ts";

/** One office on one day: its starts in milliseconds, earliest first, and how many visits may begin at each. */
export interface OfficeStarts {
  readonly office: string;
  readonly starts: readonly number[];
  readonly free: readonly number[];
}

/** A day on which something is free. */
export interface OutlookDay {
  readonly day: Day;
  readonly offices: readonly OfficeStarts[];
}

/** All that is free for a wish in the whole range in which visits may be booked. */
export interface Outlook {
  /** The instant at which it was computed, in milliseconds. */
  readonly now: number;
  readonly range: BookableRange;
  readonly days: readonly OutlookDay[];
  /** Until this instant nothing changes by itself. */
  readonly validUntil: number;
}

/** Computes what is free. `occupancies` has an entry for each queue of the wish. */
export function outlook(
  catalog: Catalog,
  wish: Wish,
  occupancies: ReadonlyMap<string, Occupancy>,
  now: number,
): Outlook {
  const { timeZone } = catalog.file.city;
  const range = bookableRange(wish.procedure.windows[wish.channel], now, timeZone);
  const days: OutlookDay[] = [];
  for (let day = range.firstDay; day <= range.lastDay; day = addDays(day, 1)) {
    const offices = officesOn(day, catalog, wish, occupancies, { now, range });
    if (offices.length > 0) days.push({ day, offices });
  }
  const tomorrow = startOfDay(addDays(dayOf(now, timeZone), 1), timeZone);
  return { now, range, days, validUntil: Math.min(tomorrow, validUntil(range, days, occupancies, now)) };
}

interface Moment {
  readonly now: number;
  readonly range: BookableRange;
}

/** Adds up the queues of each office. */
function officesOn(
  day: Day,
  catalog: Catalog,
  wish: Wish,
  occupancies: ReadonlyMap<string, Occupancy>,
  { now, range }: Moment,
): OfficeStarts[] {
  const { lastStartBeforeClosing } = wish.procedure.windows[wish.channel];
  const limits = { earliest: range.earliest, lastStartBeforeClosing };
  const offices = new Map<string, Map<number, number>>();
  for (const queue of wish.queues) {
    const capacity = capacityOn(catalog.plans.get(queue.id)!, day, wish.procedure.entry.id, wish.channel);
    const taken = occupancies.get(queue.id)!.on(capacity, now);
    const counts = freeCounts(capacity, taken, visitCells(wish, queue), limits);
    const starts = offices.get(queue.office) ?? new Map<number, number>();
    for (const [index, free] of counts.entries()) {
      const start = startInstant(capacity, index);
      if (free > 0) starts.set(start, (starts.get(start) ?? 0) + free);
    }
    if (starts.size > 0) offices.set(queue.office, starts);
  }
  return [...offices].map(sorted);
}

function sorted([office, starts]: [string, Map<number, number>]): OfficeStarts {
  const entries = [...starts].sort(([a], [b]) => a - b);
  return { office, starts: entries.map(([start]) => start), free: entries.map(([, free]) => free) };
}

/** A hold runs out, the first start comes too close, a day comes into reach or is released. */
function validUntil(
  range: BookableRange,
  days: readonly OutlookDay[],
  occupancies: ReadonlyMap<string, Occupancy>,
  now: number,
): number {
  const expiries = [...occupancies.values()].map((it) => it.nextExpiry(now));
  const lead = range.earliest - now;
  const firstStarts = (days[0]?.offices ?? []).map((it) => it.starts[0]! - lead + 1);
  return Math.min(range.changesAt, ...expiries, ...firstStarts);
}
