import { Refusal } from "../refusal.ts";
import { counterOf } from "./call-visitor.ts";
import { requireFree, requireSeat } from "./change-ticket.ts";
import { type DayContext, recordStep, tellOffice, todayOf } from "./day-context.ts";
import { deleteSeat, deleteStaleSeats, findSeats, insertSeat, lockSeat, type SeatRow } from "./seat-queries.ts";

/**
 * Sits a member down at a counter; the counter at which the member sat is free then. Doing it again changes nothing.
 *
 * Throws `unknown-counter`, `counter-taken` where somebody else sits unless it is to be taken over, and `counter-busy`
 * where somebody is still at the counter that the member would leave.
 */
export async function takeSeat(context: DayContext, staff: string, counter: string, takeOver: boolean): Promise<void> {
  const { tx, catalog, at } = context;
  const { city } = catalog;
  const { office } = counterOf(catalog, counter);
  const day = todayOf(context);
  const seats = await findSeats(tx, city, day);
  const there = seats.find((it) => it.counter === counter);
  if (there?.staff === staff) return;
  if (there && !takeOver) throw new Refusal("counter-taken");
  const own = seats.find((it) => it.staff === staff);
  if (own) await leaveSeat(context, own);
  // whoever took it over in this very moment keeps it
  if (there && !(await deleteSeat(tx, there))) throw new Refusal("counter-taken");
  const seat: SeatRow = { city, counter, staff, day, since: at, revision: 1 };
  await deleteStaleSeats(tx, seat);
  await insertSeat(tx, seat);
  await recordSeat(context, "taken", counter);
  await tellOffice(context, office);
}

/** Frees the counter of a member. Throws `unknown-counter`, `not-your-counter`, `counter-busy`. */
export async function freeSeat(context: DayContext, staff: string, counter: string): Promise<void> {
  const { catalog } = context;
  counterOf(catalog, counter);
  await requireSeat(context, staff, counter);
  const seats = await findSeats(context.tx, catalog.city, todayOf(context));
  await leaveSeat(
    context,
    seats.find((it) => it.counter === counter)!,
  );
}

async function leaveSeat(context: DayContext, seat: SeatRow): Promise<void> {
  // whoever calls from there at this moment is waited for, or the visitor would stand before an empty counter
  if (!(await lockSeat(context.tx, seat))) return;
  await requireFree(context, seat.counter);
  await deleteSeat(context.tx, seat);
  await recordSeat(context, "freed", seat.counter);
  const left = context.catalog.counters.get(seat.counter);
  if (left) await tellOffice(context, left.office);
}

function recordSeat(context: DayContext, what: string, counter: string): Promise<void> {
  return recordStep(context, `seat-${what}`, counter, null, null);
}
