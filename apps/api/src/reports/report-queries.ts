import type { Selectable, Updateable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { ReportTable } from "../database/tables.ts";

/** A report as it is stored. */
export type ReportRow = Selectable<ReportTable>;

/** Finds a report by its number. */
export async function findReport(db: Reading, city: string, reference: string): Promise<ReportRow | undefined> {
  return db
    .selectFrom("report")
    .selectAll()
    .where("city", "=", city)
    .where("reference", "=", reference)
    .executeTakeFirst();
}

/** Finds reports by their ids. */
export async function findReportsById(db: Reading, city: string, ids: readonly string[]): Promise<ReportRow[]> {
  if (ids.length === 0) return [];
  return db.selectFrom("report").selectAll().where("city", "=", city).where("id", "in", ids).execute();
}

/** Stores a new report. */
export async function insertReport(tx: Writing, row: ReportRow): Promise<void> {
  await tx.insertInto("report").values(row).execute();
}

/** Changes a report that is still in the revision in which it was found, and raises it. False when somebody was first. */
export async function updateReport(tx: Writing, row: ReportRow, change: Updateable<ReportTable>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("report")
    .set({ ...change, revision: row.revision + 1 })
    .where("city", "=", row.city)
    .where("id", "=", row.id)
    .where("revision", "=", row.revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The reports that were merged into one, earliest first. */
export async function findMerged(db: Reading, { city, id }: ReportRow): Promise<ReportRow[]> {
  const rows = await db
    .selectFrom("report")
    .selectAll()
    .where("city", "=", city)
    .where("duplicate_of", "=", id)
    .execute();
  // asked for in order, SQLite would read all reports of the city by their time
  return rows.sort((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1));
}

/** The numbers of the reports that were split from one. */
export async function findParts(db: Reading, { city, id }: ReportRow): Promise<string[]> {
  const query = db.selectFrom("report").select("reference").where("city", "=", city).where("parent", "=", id);
  return (await query.execute()).map(({ reference }) => reference).sort();
}

/** Lets what was merged into one report be merged into another one. */
export async function moveMerged(tx: Writing, { city, id }: ReportRow, target: string): Promise<void> {
  await tx
    .updateTable("report")
    .set({ duplicate_of: target })
    .where("city", "=", city)
    .where("duplicate_of", "=", id)
    .execute();
}
