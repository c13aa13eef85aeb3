import type { Insertable, Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { StaffPasswordTable } from "../database/tables.ts";

/** Password and one-time codes of a member. */
export type PasswordRow = Selectable<StaffPasswordTable>;

/** The password of a member, where there is one. */
export function findPassword(db: Reading, city: string, staff: string): Promise<PasswordRow | undefined> {
  return db
    .selectFrom("staff_password")
    .selectAll()
    .where("city", "=", city)
    .where("staff", "=", staff)
    .executeTakeFirst();
}

/** Gives a member a password with codes, or others. */
export async function putPassword(tx: Writing, row: Insertable<StaffPasswordTable>): Promise<void> {
  const { hash, sealed_code_secret, last_step } = row;
  await tx
    .insertInto("staff_password")
    .values(row)
    .onConflict((it) => it.columns(["city", "staff"]).doUpdateSet({ hash, sealed_code_secret, last_step }))
    .execute();
}

/** Takes a code of a step, if no code of this step or a later one was taken before, and the password is still the same. */
export async function takeStep(tx: Writing, { city, staff, hash }: PasswordRow, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("staff_password")
    .set({ last_step: step })
    .where("city", "=", city)
    .where("staff", "=", staff)
    .where("hash", "=", hash)
    .where("last_step", "<", step)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Takes the password away. */
export async function deletePassword(tx: Writing, city: string, staff: string): Promise<void> {
  await tx.deleteFrom("staff_password").where("city", "=", city).where("staff", "=", staff).execute();
}
