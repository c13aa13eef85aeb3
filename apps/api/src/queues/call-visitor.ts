import type { CallRequest } from "@okienko/contract";
import type { CounterEntry } from "@okienko/contract/city-file";
import { callOrder } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { Refusal } from "../refusal.ts";
import { changeTicket, requireFree, requireSeat, stepOf, ticketSeen } from "./change-ticket.ts";
import { type DayContext, todayOf } from "./day-context.ts";
import { findWaiting, type TicketRow } from "./ticket-queries.ts";

/** A counter of the catalogue. Throws `unknown-counter`. */
export function counterOf({ counters }: Catalog, id: string): CounterEntry {
  const counter = counters.get(id);
  if (!counter) throw new Refusal("unknown-counter", "");
  return counter;
}

/**
 * Calls the next in order, or a chosen one, to the counter at which a member sits. Of two counters that call at once
 * each gets somebody else.
 *
 * Throws `unknown-counter`, `not-your-counter`, `counter-busy`, `nobody-waiting`; for a chosen one `unknown-ticket`,
 * `ticket-changed` and `step-not-possible`.
 */
export async function callVisitor(
  context: DayContext,
  staff: string,
  id: string,
  { visit, revision }: CallRequest,
): Promise<TicketRow> {
  const counter = counterOf(context.catalog, id);
  await requireSeat(context, staff, id);
  await requireFree(context, id);
  if (visit === undefined) return callNext(context, counter);
  const ticket = await ticketSeen(context, visit, revision);
  if (ticket.office !== counter.office) throw new Refusal("unknown-ticket");
  const called = await call(context, counter, ticket);
  if (!called) throw new Refusal("ticket-changed");
  return called;
}

async function callNext(context: DayContext, counter: CounterEntry): Promise<TicketRow> {
  const { tx, catalog, at } = context;
  for (;;) {
    const waiting = await findWaiting(tx, catalog.city, counter.office, todayOf(context), counter.queues);
    const [next] = inCallOrder(waiting, at);
    if (!next) throw new Refusal("nobody-waiting");
    // somebody else may have called them meanwhile: then they wait no more, and another one is next
    const called = await call(context, counter, next);
    if (called) return called;
  }
}

/** Tickets that wait, in the order in which they are called. */
export function inCallOrder<T extends TicketRow>(tickets: readonly T[], at: number): T[] {
  const waiting = tickets.filter(({ state }) => state === "waiting");
  const people = waiting.map((it) => ({
    ticket: it,
    ...{ dueAt: it.due_at, readyAt: it.ready_at, arrivedAt: it.arrived_at },
  }));
  return callOrder(people, at).map(({ ticket }) => ticket);
}

function call(context: DayContext, { id }: CounterEntry, ticket: TicketRow): Promise<TicketRow | null> {
  const { at } = context;
  const state = stepOf(ticket, "call");
  const { first_called_at, calls } = ticket;
  return changeTicket(context, "call", ticket, {
    ...{ state, counter: id, called_at: at, first_called_at: first_called_at ?? at, calls: calls + 1 },
    ...{ finished_at: null, serving_at: null },
  });
}
