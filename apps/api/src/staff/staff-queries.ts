import type { Insertable, Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { StaffTable } from "../database/tables.ts";

/** Somebody at the desk. */
export type StaffRow = Selectable<StaffTable>;

/** Keeps somebody new. */
export async function insertStaff(tx: Writing, row: Insertable<StaffTable>): Promise<void> {
  await tx.insertInto("staff").values(row).execute();
}

/** Somebody by id. */
export function findStaff(db: Reading, city: string, id: string): Promise<StaffRow | undefined> {
  return db.selectFrom("staff").selectAll().where("city", "=", city).where("id", "=", id).executeTakeFirst();
}

/** Somebody by e-mail, in lower case. */
export function findStaffByEmail(db: Reading, city: string, email: string): Promise<StaffRow | undefined> {
  return db.selectFrom("staff").selectAll().where("city", "=", city).where("email", "=", email).executeTakeFirst();
}

/** Everybody, by name. */
export function findAllStaff(db: Reading, city: string): Promise<StaffRow[]> {
  return db.selectFrom("staff").selectAll().where("city", "=", city).orderBy("name").orderBy("id").execute();
}

/** Changes somebody whose revision is still the one that was seen; false when it is not. */
export async function changeStaffRow(
  tx: Writing,
  { city, id, revision }: StaffRow,
  change: Partial<Pick<StaffRow, "name" | "email" | "state" | "roles" | "departments" | "changed_at">>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("staff")
    .set({ ...change, revision: revision + 1 })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Locks the administrators who can sign in until the transaction ends, and tells their ids. */
export async function lockAdministrators(tx: Writing, city: string): Promise<string[]> {
  const rows = await tx
    .updateTable("staff")
    .set((it) => ({ changed_at: it.ref("changed_at") }))
    .where("city", "=", city)
    .where("state", "=", "active")
    .where("roles", "like", '%"administrator"%')
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether there is an administrator who can sign in. */
export async function hasAdministrator(db: Reading, city: string): Promise<boolean> {
  const row = await db
    .selectFrom("staff")
    .select("id")
    .where("city", "=", city)
    .where("state", "=", "active")
    .where("roles", "like", '%"administrator"%')
    .executeTakeFirst();
  return row !== undefined;
}

/** Names by id, of those who are known. */
export async function findNames(db: Reading, city: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("staff")
    .select(["id", "name"])
    .where("city", "=", city)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
