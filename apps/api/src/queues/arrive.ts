import { Refusal } from "../refusal.ts";
import { stateAt } from "../visits/live-visit.ts";
import { changeOnDay, type VisitRow } from "../visits/visit-on-day.ts";
import { type DayContext, recordStep, tellOffice, todayOf } from "./day-context.ts";
import { letterOf, ticketCode } from "./ticket-code.ts";
import { findTicket, insertTicket, nextNumber, type TicketRow } from "./ticket-queries.ts";

/**
 * A booked visit of today has arrived and gets its ticket. One that waited for its confirmation is confirmed by it.
 *
 * Throws `already-arrived`, `other-day`, and `visit-changed` for one that is cancelled or over.
 */
export async function arrive(context: DayContext, visit: VisitRow): Promise<TicketRow> {
  const { tx, catalog, at } = context;
  const ticket = await findTicket(tx, catalog.city, visit.id);
  if (ticket) throw new Refusal("already-arrived", `The ticket is ${ticket.code}.`);
  if (visit.day !== todayOf(context)) throw new Refusal("other-day", `The visit is on ${visit.day}.`);
  const state = stateAt(visit, at);
  if (!["booked", "unconfirmed"].includes(state)) throw new Refusal("visit-changed", `The visit is ${state}.`);
  await changeOnDay(context, visit, "arrived");
  return giveTicket(context, visit, { undo: undoArrival, dueAt: visit.starts_at });
}

/** What stands as the undo of an arrival: the visit is booked again. */
const undoArrival = JSON.stringify({ arrival: true });

/** Gives a visit that has arrived its ticket; `dueAt` is the time that was promised to it, null for who came without. */
export async function giveTicket(
  context: DayContext,
  visit: VisitRow,
  { undo, dueAt: due_at }: { readonly undo: string | null; readonly dueAt: number | null },
): Promise<TicketRow> {
  const { tx, catalog, at } = context;
  const { city, id, office, queue, procedure, quantity } = visit;
  const day = todayOf(context);
  const letter = letterOf(catalog, queue);
  const number = await nextNumber(tx, { city, office, day }, letter);
  const ticket: TicketRow = {
    ...{ city, visit: id, office, day, queue, procedure, quantity, due_at, undo },
    ...{ code: ticketCode(letter, number), passed_from: null, state: "waiting", revision: 1, outcome: null },
    ...{ arrived_at: at, ready_at: Math.max(at, due_at ?? 0), changed_at: at },
    ...{ first_called_at: null, called_at: null, serving_at: null, finished_at: null },
    ...{ served_for: 0, counter: null, calls: 0 },
  };
  await insertTicket(tx, ticket);
  await recordStep(context, "arrive", id, null, ticket);
  await tellOffice(context, office);
  return ticket;
}
