/** How long something takes, in milliseconds: one in four takes less than `short`, one in four more than `long`. */
export interface LengthRange {
  readonly short: number;
  readonly long: number;
}

/** From how many services on the measured length is believed. */
const enough = 8;

/** How far from its plan a service that nobody has measured may be. */
const unmeasured = { short: 0.6, long: 1.5 };

/**
 * How long a service takes: the quartiles of what was measured, or the plan with a wide margin where too little was.
 * All in milliseconds.
 */
export function lengthRange(measured: readonly number[], planned: number): LengthRange {
  if (measured.length < enough) return { short: planned * unmeasured.short, long: planned * unmeasured.long };
  const sorted = measured.toSorted((a, b) => a - b);
  const quantile = (part: number) => sorted[Math.round(part * (sorted.length - 1))]!;
  return { short: quantile(0.25), long: quantile(0.75) };
}

/** Who is before somebody in a queue. All times in milliseconds. */
export interface PeopleBefore {
  /** Who is being served at an open counter, and for how long already; counters that are not here are free. */
  readonly served: readonly { readonly length: LengthRange; readonly since: number }[];
  /** Who waits and will be called earlier, in order. */
  readonly waiting: readonly LengthRange[];
  /** Who may still come and will then be called earlier: when each is due, counted from now; nearest first. */
  readonly expected: readonly { readonly length: LengthRange; readonly dueIn: number }[];
  /** Counters that are open. */
  readonly counters: number;
}

/**
 * How long somebody will wait, in milliseconds: `from` if everybody before is quick and nobody else comes, `until` if
 * everybody is slow and all who are due until then come. `null` where no counter is open.
 */
export function expectedWait({
  served,
  waiting,
  expected,
  counters,
}: PeopleBefore): { from: number; until: number } | null {
  if (counters < 1) return null;
  const quick = new Counters(
    counters,
    served.map(({ length, since }) => length.short - since),
  );
  const slow = new Counters(
    counters,
    served.map(({ length, since }) => Math.max(length.long - since, length.short / 2)),
  );
  for (const length of waiting) {
    quick.serve(length.short);
    slow.serve(length.long);
  }
  for (const { length, dueIn } of expected) if (dueIn <= slow.nextFree) slow.serve(length.long);
  return { from: quick.nextFree, until: Math.max(slow.nextFree, quick.nextFree) };
}

/** When each of some counters will be free, from now on in milliseconds. */
class Counters {
  readonly #freeAt: number[];

  constructor(count: number, busyFor: readonly number[]) {
    this.#freeAt = Array.from({ length: count }, (_, at) => Math.max(busyFor[at] ?? 0, 0));
  }

  get nextFree(): number {
    return Math.min(...this.#freeAt);
  }

  /** The counter that is free first serves the next. */
  serve(length: number): void {
    this.#freeAt[this.#freeAt.indexOf(this.nextFree)]! += length;
  }
}

/** Whole minutes that hold a range: an early end is rounded down, a late one up. */
export function inMinutes({ from, until }: { from: number; until: number }): { from: number; until: number } {
  return { from: Math.floor(from / 60_000), until: Math.ceil(until / 60_000) };
}
