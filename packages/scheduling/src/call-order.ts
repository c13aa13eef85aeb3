/** Somebody who waits; all times in milliseconds. */
export interface Waiting {
  /** Start of a booked visit; `null` for who came without one. */
  readonly dueAt: number | null;
  /** The place in the line: when both were true, that the person was there and the booked start had come. */
  readonly readyAt: number;
  readonly arrivedAt: number;
}

/** A booked visit is called before people without a time from this long before its start on. */
export const nearlyDue = 10 * 60_000;

/**
 * The order in which people are called, as at `now`: booked visits whose time is near or has come, then people without
 * a time, then visits that are early; within each the longest ready first, and at the same moment who came first.
 *
 * A booked time is a promise, so it comes first. Who comes late does not go before those who were on time, and who comes
 * early takes nothing from anybody.
 */
export function callOrder<T extends Waiting>(people: readonly T[], now: number): T[] {
  return people.toSorted(
    (a, b) => turnOf(a, now) - turnOf(b, now) || a.readyAt - b.readyAt || a.arrivedAt - b.arrivedAt,
  );
}

function turnOf({ dueAt }: Waiting, now: number): number {
  if (dueAt === null) return 1;
  return dueAt - nearlyDue <= now ? 0 : 2;
}
