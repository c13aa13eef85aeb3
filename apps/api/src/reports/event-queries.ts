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
  return db
    .selectFrom("report_event")
    .selectAll()
    .where("city", "=", city)
    .where("report", "in", reports)
    .orderBy("at")
    .orderBy("id")
    .execute();
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

/** Lets everybody read what the reporter has written so far. */
export async function releaseEvents(tx: Writing, { city, id }: ReportRow): Promise<void> {
  await tx
    .updateTable("report_event")
    .set({ released: 1 })
    .where("city", "=", city)
    .where("report", "=", id)
    .where("released", "=", 0)
    .execute();
}
