import type { Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

/** A forwarding as it is stored. */
export type ForwardingRow = Selectable<Tables["forwarding"]>;

/** The forwardings of a report, the last first. */
export async function findForwardings(db: Reading, city: string, report: string): Promise<ForwardingRow[]> {
  const query = db.selectFrom("forwarding").selectAll().where("city", "=", city).where("report", "=", report);
  return (await query.execute()).sort((a, b) => b.created_at - a.created_at);
}

/** A forwarding by its id. */
export function findForwarding(db: Reading, city: string, id: string): Promise<ForwardingRow | undefined> {
  return db.selectFrom("forwarding").selectAll().where("city", "=", city).where("id", "=", id).executeTakeFirst();
}

/** Stores a forwarding. */
export async function insertForwarding(tx: Writing, row: ForwardingRow): Promise<void> {
  await tx.insertInto("forwarding").values(row).execute();
}

/** Withdraws a forwarding. False when it was withdrawn before. */
export async function endForwarding(
  tx: Writing,
  { city, id }: Pick<ForwardingRow, "city" | "id">,
  at: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("forwarding")
    .set({ ended_at: at })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Counts an answer while a forwarding is alive and has room. False when it is not. */
export async function countAnswer(
  tx: Writing,
  { city, id }: Pick<ForwardingRow, "city" | "id">,
  { at, most }: { readonly at: number; readonly most: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("forwarding")
    .set((eb) => ({ answers: eb("answers", "+", 1) }))
    .where("city", "=", city)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .where("expires_at", ">", at)
    .where("answers", "<", most)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
