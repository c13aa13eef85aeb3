import type { DayCapacity } from "@okienko/scheduling";
import type { OccupancyRows } from "./occupancy-queries.ts";

/** What is taken in one queue, as its revision had it; what has expired since is counted as free. */
export class Occupancy {
  readonly revision: number;
  readonly #taken: Map<number, number>;
  readonly #expiring: OccupancyRows["expiring"];

  constructor({ revision, cells, expiring }: OccupancyRows) {
    this.revision = revision;
    this.#taken = new Map(cells.map((it) => [it.startsAt, it.taken]));
    this.#expiring = expiring;
  }

  /** Taken counters for each cell of a day at `now`; `null` when nothing is taken. */
  on({ startsAt, cell, counters }: DayCapacity, now: number): Uint16Array | null {
    if (this.#taken.size === 0) return null;
    const taken = new Uint16Array(counters.length);
    for (let index = 0; index < taken.length; index++) taken[index] = this.#taken.get(startsAt + index * cell) ?? 0;
    for (const visit of this.#expiring) {
      if (visit.expiresAt > now) continue;
      const first = Math.max(0, Math.ceil((visit.startsAt - startsAt) / cell));
      const end = Math.min(taken.length, Math.ceil((visit.cellsEnd - startsAt) / cell));
      for (let index = first; index < end; index++) taken[index]! -= 1;
    }
    return taken;
  }

  /** The next instant after `now` at which something becomes free by itself. */
  nextExpiry(now: number): number {
    const instants = this.#expiring.map((it) => it.expiresAt).filter((it) => it > now);
    return Math.min(Number.POSITIVE_INFINITY, ...instants);
  }
}
