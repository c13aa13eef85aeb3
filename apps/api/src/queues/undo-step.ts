import { Refusal } from "../refusal.ts";
import { changeOnDay, visitById } from "../visits/visit-on-day.ts";
import { type Changing, changeTicket, requireFree, requireSeat } from "./change-ticket.ts";
import { type DayContext, recordStep, tellOffice } from "./day-context.ts";
import { deleteTicket, type TicketRow } from "./ticket-queries.ts";
import { isAtCounter } from "./ticket-steps.ts";

/** For how long a step can be taken back. */
const patience = 60_000;

interface Undo {
  readonly arrival?: true;
  readonly before?: Changing;
}

/** Until when the last step of a ticket can be taken back; null where it cannot. */
export function undoUntil({ undo, changed_at }: TicketRow, at: number): number | null {
  return undo !== null && changed_at + patience > at ? changed_at + patience : null;
}

/** Takes the last step of a ticket back. Throws `step-not-possible`, `not-your-counter`, `counter-busy`, `ticket-changed`. */
export async function undoStep(context: DayContext, staff: string, ticket: TicketRow): Promise<TicketRow | null> {
  if (undoUntil(ticket, context.at) === null)
    throw new Refusal("step-not-possible", "It is too late to take this back.");
  const { arrival, before } = JSON.parse(ticket.undo!) as Undo;
  if (arrival) return undoArrival(context, ticket);
  if (isAtCounter(ticket.state)) await requireSeat(context, staff, ticket.counter!);
  else if (isAtCounter(before!.state)) {
    await requireSeat(context, staff, before!.counter!);
    await requireFree(context, before!.counter!);
  }
  const changed = await changeTicket(context, "undo", ticket, before!);
  if (!changed) throw new Refusal("ticket-changed");
  return changed;
}

/** The visit is booked again; its ticket is gone, and its number stays unused. */
async function undoArrival(context: DayContext, ticket: TicketRow): Promise<null> {
  const { tx, catalog } = context;
  if (!(await deleteTicket(tx, ticket))) throw new Refusal("ticket-changed");
  await changeOnDay(context, await visitById(tx, catalog.city, ticket.visit), "booked");
  await recordStep(context, "undo", ticket.visit, ticket, null);
  await tellOffice(context, ticket.office);
  return null;
}
