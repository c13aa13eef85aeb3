import type { ExpectedWait } from "@okienko/contract";
import { expectedWait, inMinutes } from "@okienko/scheduling";
import type { VisitRow } from "../visits/visit-on-day.ts";
import { inCallOrder } from "./call-visitor.ts";
import type { OfficeDay } from "./office-day.ts";
import type { LengthOf } from "./service-lengths.ts";
import type { TicketRow } from "./ticket-queries.ts";
import { isAtCounter } from "./ticket-steps.ts";

/** Who comes later than this, probably does not come. */
const patience = 30 * 60_000;

/** Where somebody stands in the line: how many are before, how long it will take, how many counters work on it. */
export interface PlaceInLine {
  readonly before: number;
  readonly wait: ExpectedWait | null;
  readonly openCounters: number;
}

/** The place of a ticket that waits: of its queue, and of all that the same open counters serve. */
export function placeInLine(day: OfficeDay, ticket: TicketRow, lengthOf: LengthOf): PlaceInLine {
  const counters = openCounters(day, ticket.queue);
  const queues = new Set([ticket.queue, ...counters.flatMap((it) => it.queues)]);
  const line = inCallOrder(
    day.tickets.filter((it) => queues.has(it.queue)),
    day.at,
  );
  const before = line.slice(
    0,
    line.findIndex((it) => it.visit === ticket.visit),
  );
  const wait = expectedWait({
    counters: counters.length,
    served: servedAt(day, new Set(counters.map(({ id }) => id)), lengthOf),
    waiting: before.map((it) => lengthOf(it.procedure, it.quantity)),
    expected: stillToCome(day, ticket, queues).map((it) => ({
      length: lengthOf(it.procedure, it.quantity),
      dueIn: Math.max(it.starts_at - day.at, 0),
    })),
  });
  // who came early may have to wait until the booked time
  const early = Math.max((ticket.due_at ?? 0) - day.at, 0);
  const range = wait && { from: wait.from, until: Math.max(wait.until, early) };
  return { before: before.length, wait: range && inMinutes(range), openCounters: counters.length };
}

/** The counters at which somebody sits who serves a queue. */
export function openCounters({ reading, seats, office }: OfficeDay, queue: string) {
  const taken = new Set(seats.map((it) => it.counter));
  const ofOffice = reading.catalog.file.counters.filter((it) => it.office === office && taken.has(it.id));
  return ofOffice.filter((it) => it.queues.includes(queue));
}

function servedAt({ tickets, at }: OfficeDay, counters: ReadonlySet<string>, lengthOf: LengthOf) {
  return tickets
    .filter((it) => isAtCounter(it.state) && counters.has(it.counter!))
    .map((it) => ({ length: lengthOf(it.procedure, it.quantity), since: at - (it.serving_at ?? at) }));
}

/** Booked visits that would be called earlier, if they came. */
function stillToCome({ expected, at }: OfficeDay, ticket: TicketRow, queues: ReadonlySet<string>): VisitRow[] {
  return expected.filter(
    ({ queue, starts_at }) =>
      queues.has(queue) &&
      starts_at > at - patience &&
      (ticket.due_at === null || Math.max(starts_at, at) < ticket.ready_at),
  );
}
