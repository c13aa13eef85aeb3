import type { QueueEntry } from "@okienko/contract/city-file";
import { addDays, dayOf, startInstant, type Day } from "@okienko/scheduling";
import { capacityOn } from "../availability/day-capacities.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** A stretch of time in which somebody is served, as instants in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** How far ahead an opening is looked for, in days: a month of closure is rare, and each day costs. */
const lookAhead = 35;

/**
 * When some queues serve anything on a day, earliest first, exceptions and holidays included; only one procedure where
 * it is named.
 */
export function servedOn(catalog: Catalog, queues: readonly QueueEntry[], day: Day, procedure?: string): Stretch[] {
  const served = queues.flatMap((queue) =>
    queue.procedures
      .filter((it) => procedure === undefined || it === procedure)
      .flatMap((it) => openCells(catalog, queue, day, it)),
  );
  return joined(served);
}

function openCells(catalog: Catalog, { id }: QueueEntry, day: Day, procedure: string): Stretch[] {
  const capacity = capacityOn(catalog.plans.get(id)!, day, procedure, "staff");
  return [...capacity.counters.entries()].flatMap(([index, count]) => {
    const from = startInstant(capacity, index);
    return count > 0 ? [{ from, until: from + capacity.cell }] : [];
  });
}

/** Joins stretches that touch or overlap. */
function joined(stretches: Stretch[]): Stretch[] {
  const result: { from: number; until: number }[] = [];
  for (const { from, until } of stretches.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else result.push({ from, until });
  }
  return result;
}

/** The stretch in which some queues are open at a moment, or else the next one; null where none is near. */
export function nextServed(
  catalog: Catalog,
  queues: readonly QueueEntry[],
  at: number,
  procedure?: string,
): Stretch | null {
  const today = dayOf(at, catalog.file.city.timeZone);
  for (let ahead = 0; ahead <= lookAhead; ahead++) {
    const found = servedOn(catalog, queues, addDays(today, ahead), procedure).find(({ until }) => until > at);
    if (found) return found;
  }
  return null;
}
