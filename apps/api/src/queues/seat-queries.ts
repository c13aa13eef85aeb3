import type { Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

/** Who sits where. */
export type SeatRow = Selectable<Tables["seat"]>;

/** Who sits at counters on a day. */
export function findSeats(db: Reading, city: string, day: string): Promise<SeatRow[]> {
  return db.selectFrom("seat").selectAll().where("city", "=", city).where("day", "=", day).execute();
}

/** Locks the seat of a member at a counter until the end of the transaction. False when the member does not sit there. */
export async function lockSeat(
  tx: Writing,
  { city, counter, staff, day }: Pick<SeatRow, "city" | "counter" | "staff" | "day">,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("seat")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .where("city", "=", city)
    .where("counter", "=", counter)
    .where("staff", "=", staff)
    .where("day", "=", day)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Frees a counter. */
export async function deleteSeat(tx: Writing, { city, counter, staff }: SeatRow): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("seat")
    .where("city", "=", city)
    .where("counter", "=", counter)
    .where("staff", "=", staff)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Forgets who sat at this counter, or where this member sat, on other days. */
export async function deleteStaleSeats(tx: Writing, { city, counter, staff, day }: SeatRow): Promise<void> {
  await tx
    .deleteFrom("seat")
    .where("city", "=", city)
    .where("day", "!=", day)
    .where((eb) => eb.or([eb("counter", "=", counter), eb("staff", "=", staff)]))
    .execute();
}

/** Sits somebody down. */
export async function insertSeat(tx: Writing, seat: SeatRow): Promise<void> {
  await tx.insertInto("seat").values(seat).execute();
}
