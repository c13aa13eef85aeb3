import type { Insertable, Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { StaffPasskeyTable } from "../database/tables.ts";

/** A passkey of a member. */
export type PasskeyRow = Selectable<StaffPasskeyTable>;

/** Keeps a new passkey. */
export async function insertPasskey(tx: Writing, row: Insertable<StaffPasskeyTable>): Promise<void> {
  await tx.insertInto("staff_passkey").values(row).execute();
}

/** A passkey by the id of its credential. */
export function findPasskey(db: Reading, city: string, id: string): Promise<PasskeyRow | undefined> {
  return db.selectFrom("staff_passkey").selectAll().where("city", "=", city).where("id", "=", id).executeTakeFirst();
}

/** The passkeys of a member, oldest first. */
export function findPasskeysOf(db: Reading, city: string, staff: string): Promise<PasskeyRow[]> {
  return db
    .selectFrom("staff_passkey")
    .selectAll()
    .where("city", "=", city)
    .where("staff", "=", staff)
    .orderBy("created_at")
    .execute();
}

/** Notes the use of a passkey; false when it is gone or was used at the same moment. */
export async function usePasskey(tx: Writing, row: PasskeyRow, counter: number, at: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("staff_passkey")
    .set({ counter, used_at: at })
    .where("city", "=", row.city)
    .where("id", "=", row.id)
    .where("counter", "=", row.counter)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Takes a passkey of a member away; false when there is none like this. */
export async function deletePasskey(tx: Writing, city: string, staff: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("staff_passkey")
    .where("city", "=", city)
    .where("staff", "=", staff)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Takes all passkeys of a member away. */
export async function deletePasskeysOf(tx: Writing, city: string, staff: string): Promise<void> {
  await tx.deleteFrom("staff_passkey").where("city", "=", city).where("staff", "=", staff).execute();
}
