import { minute } from "./durations.ts";
import type { BookingWindow, DayCapacity } from "./types.ts";

/** When a visit may start, apart from its day. */
export interface StartLimits extends Pick<BookingWindow, "lastStartBeforeClosing"> {
  /** No visit starts before this instant, in milliseconds. */
  readonly earliest: number;
}

/**
 * Counts, for each cell of a day, the visits of `cells` cells in a row that can still start there.
 *
 * Counters of a queue are interchangeable, so that is the least of what is free in these cells. `taken` has one number
 * for each cell of `capacity`, or is `null` when nothing is taken; where more is taken than there are counters, nothing
 * is free. The cost grows with the cells of the day, not with the length of the visit.
 */
export function freeCounts(
  capacity: DayCapacity,
  taken: Uint16Array | null,
  cells: number,
  { earliest, lastStartBeforeClosing }: StartLimits,
): Uint16Array {
  const { counters, startsAt, cell } = capacity;
  const free = freeCells(counters, taken);
  const first = Math.ceil((earliest - startsAt) / cell);
  const beforeClosing = Math.max(cells, Math.ceil((lastStartBeforeClosing * minute) / cell));
  const waiting = new Uint16Array(cells > 1 ? counters.length : 0);
  for (let open = nextOpening(counters, 0); open < counters.length;) {
    const closing = closingAfter(counters, open);
    if (cells > 1) spreadLeast(free, open, closing, cells, waiting);
    free.fill(0, open, Math.min(Math.max(first, open), closing));
    free.fill(0, Math.max(closing - beforeClosing + 1, open), closing);
    open = nextOpening(counters, closing);
  }
  return free;
}

function freeCells(counters: Uint16Array, taken: Uint16Array | null): Uint16Array {
  const free = counters.slice();
  if (taken === null) return free;
  for (let index = 0; index < free.length; index++) free[index] = Math.max(0, counters[index]! - taken[index]!);
  return free;
}

function nextOpening(counters: Uint16Array, index: number): number {
  while (index < counters.length && counters[index] === 0) index++;
  return index;
}

function closingAfter(counters: Uint16Array, index: number): number {
  while (index < counters.length && counters[index] !== 0) index++;
  return index;
}

/**
 * Replaces each number of an opening by the least of itself and the `cells` - 1 that follow.
 *
 * `waiting` keeps the places that can still be the least, smallest first (a monotonic queue); each enters and leaves
 * it once. A number is overwritten only when its place is the next to leave, so no copy is needed.
 */
function spreadLeast(free: Uint16Array, open: number, closing: number, cells: number, waiting: Uint16Array): void {
  let head = 0;
  let tail = 0;
  for (let index = open; index < closing; index++) {
    const start = index - cells + 1;
    if (head < tail && waiting[head]! < start) head++;
    while (head < tail && free[waiting[tail - 1]!]! >= free[index]!) tail--;
    waiting[tail++] = index;
    if (start >= open) free[start] = free[waiting[head]!]!;
  }
}
