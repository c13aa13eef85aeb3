import type { Insertable, Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import type { AuditLineRow } from "./seal-hash.ts";

/** A stored seal. */
export type SealRow = Selectable<Tables["audit_seal"]>;

/** The last seal of a city. */
export function findLastSeal(db: Reading, city: string): Promise<SealRow | undefined> {
  return db
    .selectFrom("audit_seal")
    .selectAll()
    .where("city", "=", city)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Seals from a number on, in their order. */
export function findSeals(db: Reading, city: string, from: number, limit: number): Promise<SealRow[]> {
  return db
    .selectFrom("audit_seal")
    .selectAll()
    .where("city", "=", city)
    .where("number", ">=", from)
    .orderBy("number")
    .limit(limit)
    .execute();
}

/** Seals that may cover lines from an id on. */
export function findSealsReaching(db: Reading, city: string, line: string): Promise<SealRow[]> {
  return db.selectFrom("audit_seal").selectAll().where("city", "=", city).where("last_line", ">=", line).execute();
}

/** Ids of lines from an id on, in their order. */
export async function findIdsFrom(db: Reading, city: string, from: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("audit")
    .select("id")
    .where("city", "=", city)
    .where("id", ">=", from)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Lines by their ids, in the order of the ids; those that are gone are missing. */
export function findLinesByIds(db: Reading, city: string, ids: readonly string[]): Promise<AuditLineRow[]> {
  return db
    .selectFrom("audit")
    .selectAll()
    .where("city", "=", city)
    .where("id", "in", [...ids])
    .orderBy("id")
    .execute();
}

/** Stores a seal. Fails with a collision where another process was faster. */
export async function insertSeal(tx: Writing, seal: Insertable<Tables["audit_seal"]>): Promise<void> {
  await tx.insertInto("audit_seal").values(seal).execute();
}

/** How many lines there are up to an id. */
export async function countLinesUntil(db: Reading, city: string, until: string): Promise<number> {
  const { count } = await db
    .selectFrom("audit")
    .select((it) => it.fn.countAll<number>().as("count"))
    .where("city", "=", city)
    .where("id", "<=", until)
    .executeTakeFirstOrThrow();
  return Number(count);
}
