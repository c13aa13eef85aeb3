import { cellIndex, dayOf } from "@okienko/scheduling";
import { capacityOn } from "../availability/day-capacities.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { VisitRow } from "../visits/displaced-visit.ts";

/** What takes counters of a queue: a visit, or a hold. */
export type Occupant = Pick<
  VisitRow,
  "id" | "state" | "queue" | "procedure" | "starts_at" | "cells_end" | "cell" | "created_at"
>;

/** Who has come already is served before who has booked, and who has booked before who only fills in the form. */
const ranks: Readonly<Record<string, number>> = { arrived: 0, called: 0, booked: 1, unconfirmed: 1, held: 2 };

/**
 * Those for whom a catalogue has no counter. Where too few are left, who has booked last goes without.
 *
 * All counters count that staff may fill: a visit that is booked is served also where no more are offered to the public.
 */
export function displacedIn(catalog: Catalog, occupants: readonly Occupant[], now: number): ReadonlySet<string> {
  const used = new Map<string, number>();
  const displaced = new Set<string>();
  for (const it of [...occupants].sort(byTurn(now))) {
    const cells = cellsOf(it).map((at) => ({ key: `${it.queue} ${at}`, counters: countersAt(catalog, it, at) }));
    const begun = it.starts_at <= now;
    if (!begun && cells.some(({ key, counters }) => (used.get(key) ?? 0) >= counters)) displaced.add(it.id);
    else for (const { key } of cells) used.set(key, (used.get(key) ?? 0) + 1);
  }
  return displaced;
}

/** Those for whom `after` has no counter, but `before` had, or more of them: what a change is to blame for. */
export function hitBy(before: Catalog, after: Catalog, occupants: readonly Occupant[], now: number): string[] {
  const was = displacedIn(before, occupants, now);
  const is = displacedIn(after, occupants, now);
  const isCut = (it: Occupant) => cellsOf(it).some((at) => countersAt(after, it, at) < countersAt(before, it, at));
  return occupants.filter((it) => is.has(it.id) && (!was.has(it.id) || isCut(it))).map(({ id }) => id);
}

function cellsOf({ starts_at, cells_end, cell }: Occupant): number[] {
  return Array.from({ length: Math.ceil((cells_end - starts_at) / cell) }, (_, at) => starts_at + at * cell);
}

/** Counters of a cell for who comes for this; none where the queue does not serve it any more. */
function countersAt(catalog: Catalog, { queue, procedure }: Occupant, at: number): number {
  const plan = catalog.plans.get(queue);
  const serves = catalog.procedures.get(procedure)?.queues.some(({ id }) => id === queue);
  if (!plan || !serves) return 0;
  const capacity = capacityOn(plan, dayOf(at, plan.timeZone), procedure, "staff");
  const index = cellIndex(capacity, at);
  return index === null ? 0 : capacity.counters[index]!;
}

function byTurn(now: number) {
  const rank = (it: Occupant) => (it.starts_at <= now ? -1 : ranks[it.state]!);
  return (a: Occupant, b: Occupant) => rank(a) - rank(b) || a.created_at - b.created_at || (a.id < b.id ? -1 : 1);
}
