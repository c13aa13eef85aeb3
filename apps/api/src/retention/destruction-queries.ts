import { type Expression, type Insertable, type Selectable, sql } from "kysely";
import type { Database, Reading, Writing } from "../database/database.ts";
import type { DestructionTable } from "../database/tables.ts";
import type { Due } from "./kind.ts";

/** A batch that was erased, as it is stored. */
export type DestructionRow = Selectable<DestructionTable>;

/** Ids of what has been over for the longest time. */
export async function findOldest(db: Reading, due: Expression<Due>, most: number): Promise<string[]> {
  const { rows } = await sql<Due>`select id from ${due} as due order by since, id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** How much is over, and since when the oldest of it. */
export async function countDue(db: Reading, due: Expression<Due>): Promise<{ count: number; oldest: number | null }> {
  const counted = sql<{ count: number; oldest: number | null }>`
    select count(*) as count, min(since) as oldest from ${due} as due`;
  return (await counted.execute(db)).rows[0]!;
}

/** Appends to the log in the transaction that erases. */
export async function recordDestruction(tx: Writing, row: Insertable<DestructionTable>): Promise<void> {
  await tx.insertInto("destruction").values(row).execute();
}

/** What was erased of a city, the oldest first. */
export async function findDestructions(db: Reading, city: string): Promise<DestructionRow[]> {
  return db.selectFrom("destruction").selectAll().where("city", "=", city).orderBy("at").orderBy("id").execute();
}

/**
 * Empties SQLite's write-ahead log, where pages lie as they were before (sqlite.org/wal.html §2.2). Where somebody reads
 * at this moment, the next run does it. PostgreSQL overwrites its log and its dead rows by itself.
 */
export async function emptyLog({ kind, writer }: Database): Promise<void> {
  if (kind === "sqlite") await sql`pragma wal_checkpoint(truncate)`.execute(writer);
}
