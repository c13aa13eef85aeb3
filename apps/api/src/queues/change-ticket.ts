import type { TicketState } from "@okienko/contract";
import { Refusal } from "../refusal.ts";
import { changeOnDay, visitById } from "../visits/visit-on-day.ts";
import { type DayContext, recordStep, tellOffice, todayOf } from "./day-context.ts";
import { lockSeat } from "./seat-queries.ts";
import { type Step, stepTo, visitStateOf } from "./ticket-steps.ts";
import { findAtCounter, findTicket, type TicketRow, updateTicket } from "./ticket-queries.ts";

/** What a step changes; kept as it was before, so that the step can be taken back. */
const columns = [
  "state",
  "queue",
  "passed_from",
  "ready_at",
  "first_called_at",
  "called_at",
  "serving_at",
  "finished_at",
  "served_for",
  "counter",
  "calls",
  "outcome",
  "quantity",
] as const;

/** The part of a ticket that steps change. */
export type Changing = Pick<TicketRow, (typeof columns)[number]>;

/** A ticket of today as it was seen. Throws `unknown-ticket` and `ticket-changed`. */
export async function ticketSeen(context: DayContext, visit: string, revision: number | undefined): Promise<TicketRow> {
  const { tx, catalog } = context;
  const ticket = await findTicket(tx, catalog.city, visit);
  if (!ticket || ticket.day !== todayOf(context)) throw new Refusal("unknown-ticket");
  if (revision !== undefined && revision !== ticket.revision) throw new Refusal("ticket-changed");
  return ticket;
}

/** Where a step leads a ticket. Throws `step-not-possible`. */
export function stepOf(ticket: TicketRow, step: Step): TicketState {
  const to = stepTo(step, ticket.state as TicketState);
  if (to === null) throw new Refusal("step-not-possible", `The ticket is ${ticket.state}.`);
  return to;
}

/** Makes sure that a member sits at a counter, until the end of the transaction. Throws `not-your-counter`. */
export async function requireSeat(context: DayContext, staff: string, counter: string): Promise<void> {
  const { tx, catalog } = context;
  if (!(await lockSeat(tx, { city: catalog.city, counter, staff, day: todayOf(context) })))
    throw new Refusal("not-your-counter");
}

/** Makes sure that nobody is at a counter. Throws `counter-busy`. */
export async function requireFree(context: DayContext, counter: string): Promise<void> {
  const { tx, catalog } = context;
  if (await findAtCounter(tx, catalog.city, counter, todayOf(context))) throw new Refusal("counter-busy");
}

/** Changes a ticket and its visit. False when somebody else has changed the ticket first. */
export async function changeTicket(
  context: DayContext,
  step: string,
  ticket: TicketRow,
  change: Partial<Changing>,
): Promise<TicketRow | null> {
  const { tx, catalog, at } = context;
  const before = Object.fromEntries(columns.map((it) => [it, ticket[it]]));
  const undo = step === "undo" ? null : JSON.stringify({ before });
  const changed = { ...ticket, ...change, undo, changed_at: at };
  if (!(await updateTicket(tx, ticket, { ...change, undo, changed_at: at }))) return null;
  const visit = await visitById(tx, catalog.city, ticket.visit);
  await changeOnDay(context, visit, visitStateOf(changed.state as TicketState));
  await recordStep(context, step, ticket.visit, ticket, changed);
  await tellOffice(context, ticket.office);
  return { ...changed, revision: ticket.revision + 1 };
}
