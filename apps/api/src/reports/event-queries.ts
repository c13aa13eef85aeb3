import type { Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { ReportEventTable } from "../database/tables.ts";
import type { ReportRow } from "./report-queries.ts";

/** Something that happened to a report, as it is stored. */
export type ReportEventRow = Selectable<ReportEventTable>;

/** Appends to the history of a report. */
export async function insertEvent(tx: Writing, event: ReportEventRow): Promise<void> {
  await tx.insertInto("report_event").values(event).execute();
}

/** What happened to some reports, earliest first. */
export async function findEvents(db: Reading, city: string, reports: readonly string[]): Promise<ReportEventRow[]> {
  if (reports.length === 0) return [];
  const events = await db
    .selectFrom("report_event")
    .selectAll()
    .where("city", "=", city)
    .where("report", "in", reports)
    .execute();
  // asked for in order, SQLite would read all events of the city by their time
  return events.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** The event that an update of another system has made already. */
export async function findExternal(
  db: Reading,
  { city, id }: ReportRow,
  actor: string,
  externalId: string,
): Promise<ReportEventRow | undefined> {
  return db
    .selectFrom("report_event")
    .selectAll()
    .where("city", "=", city)
    .where("report", "=", id)
    .where("actor", "=", actor)
    .where("external_id", "=", externalId)
    .executeTakeFirst();
}

/** How many words and photos a reporter has added to a report; answers to what the city asks apart. */
export async function countAdded(db: Reading, { city, id }: ReportRow): Promise<number> {
  const { count } = await db
    .selectFrom("report_event")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("city", "=", city)
    .where("report", "=", id)
    .where("by_whom", "=", "resident")
    .where("type", "in", ["note", "photo"])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether staff have ever hidden a report from the public. */
export async function wasWithheld(db: Reading, { city, id }: ReportRow): Promise<boolean> {
  const query = db.selectFrom("report_event").select("id").where("city", "=", city).where("report", "=", id);
  return (await query.where("type", "=", "withheld").executeTakeFirst()) !== undefined;
}

/** Hides what the reporter has written from everybody else. */
export async function withholdEvents(tx: Writing, { city, id }: ReportRow): Promise<void> {
  await tx
    .updateTable("report_event")
    .set({ released: 0 })
    .where("city", "=", city)
    .where("report", "=", id)
    .where("by_whom", "=", "resident")
    .where("type", "not in", ["sent", "released"])
    .execute();
}

/** Lets everybody read what the reporter has written so far; false where there was nothing that they could not. */
export async function releaseEvents(tx: Writing, { city, id }: ReportRow): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("report_event")
    .set({ released: 1 })
    .where("city", "=", city)
    .where("report", "=", id)
    .where("by_whom", "=", "resident")
    .where("released", "=", 0)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
