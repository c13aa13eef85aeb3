import { formatInstant, type Day } from "@okienko/scheduling";
import { capacityOn } from "../availability/day-capacities.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** A stretch of time in which an office serves somebody, as instants in milliseconds. */
export interface Opening {
  readonly from: number;
  readonly until: number;
}

/** When anything at all is served in an office on a day, earliest first; exceptions and holidays included. */
export function openingsOn(catalog: Catalog, office: string, day: Day): Opening[] {
  const queues = catalog.file.queues.filter((it) => it.office === office);
  const served = queues.flatMap((queue) =>
    queue.procedures.flatMap((procedure) => {
      const { startsAt, cell, counters } = capacityOn(catalog.plans.get(queue.id)!, day, procedure, "staff");
      return [...counters.entries()].flatMap(([index, count]) =>
        count > 0 ? [{ from: startsAt + index * cell, until: startsAt + (index + 1) * cell }] : [],
      );
    }),
  );
  return joined(served);
}

/** Joins stretches that touch or overlap. */
function joined(openings: Opening[]): Opening[] {
  const result: { from: number; until: number }[] = [];
  for (const { from, until } of openings.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else result.push({ from, until });
  }
  return result;
}

/** An opening as the clocks of the office show it, two instants with offset. */
export function shownOpening({ from, until }: Opening, timeZone: string): [string, string] {
  return [formatInstant(from, timeZone), formatInstant(until, timeZone)];
}
