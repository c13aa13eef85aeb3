import { bookableRange, cellIndex, dayOf, freeCounts } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { capacityOn } from "./day-capacities.ts";
import { visitCells, type Wish } from "./wish.ts";

/** A cell that a visit would take, and how many counters it has. */
export interface OfferedCell {
  readonly startsAt: number;
  readonly capacity: number;
}

/** One queue in which a visit may start, as far as opening hours and the booking window go. */
export interface Offer {
  readonly queue: string;
  readonly office: string;
  /** Length of a cell in milliseconds. */
  readonly cell: number;
  readonly cells: readonly OfferedCell[];
}

/** The queues in which a visit may start at `start`, whether or not they have a free counter left. */
export function offersAt(catalog: Catalog, wish: Wish, start: number, now: number): Offer[] {
  const { timeZone } = catalog.file.city;
  const window = wish.procedure.windows[wish.channel];
  const range = bookableRange(window, now, timeZone);
  const day = dayOf(start, timeZone);
  if (day < range.firstDay || day > range.lastDay) return [];
  return wish.queues.flatMap((queue) => {
    const capacity = capacityOn(catalog.plans.get(queue.id)!, day, wish.procedure.entry.id, wish.channel);
    const index = cellIndex(capacity, start);
    if (index === null) return [];
    const count = visitCells(wish, queue);
    const limits = { earliest: range.earliest, lastStartBeforeClosing: window.lastStartBeforeClosing };
    if (freeCounts(capacity, null, count, limits)[index] === 0) return [];
    const cells = Array.from({ length: count }, (_, it) => ({
      startsAt: start + it * capacity.cell,
      capacity: capacity.counters[index + it]!,
    }));
    return [{ queue: queue.id, office: queue.office, cell: capacity.cell, cells }];
  });
}
