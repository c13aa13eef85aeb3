import type { Spread } from "@okienko/contract";

/** Counts lengths of time by minutes, so that a year of them needs no more room than a day. */
export class Spreads {
  readonly #counts = new Map<number, number>();
  #total = 0;

  /** Adds a length of time in milliseconds; less than nothing, as a clock that was set may give, is nothing. */
  add(milliseconds: number): void {
    const minute = Math.max(0, Math.round(milliseconds / 60_000));
    this.#counts.set(minute, (this.#counts.get(minute) ?? 0) + 1);
    this.#total += 1;
  }

  /** The minutes within which half and four of five were done (nearest rank); null where there are none. */
  spread(): Spread {
    if (this.#total === 0) return null;
    const sorted = [...this.#counts].sort(([a], [b]) => a - b);
    return { half: rank(sorted, this.#total * 0.5), most: rank(sorted, this.#total * 0.8) };
  }
}

function rank(sorted: readonly (readonly [number, number])[], wanted: number): number {
  let seen = 0;
  for (const [minute, count] of sorted) {
    seen += count;
    if (seen >= wanted) return minute;
  }
  return sorted.at(-1)![0];
}
