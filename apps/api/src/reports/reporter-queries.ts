import type { Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { FeedbackTable, ReporterTable } from "../database/tables.ts";
import type { ReportRow } from "./report-queries.ts";

/** Who reported, as it is stored. */
export type ReporterRow = Selectable<ReporterTable>;

/** What was said about a closing, as it is stored. */
export type FeedbackRow = Selectable<FeedbackTable>;

/** Stores who reported. */
export async function insertReporter(tx: Writing, reporter: ReporterRow): Promise<void> {
  await tx.insertInto("reporter").values(reporter).execute();
}

/** Who reported; nobody where it was anonymous or has been forgotten. */
export async function findReporter(db: Reading, { city, id }: ReportRow): Promise<ReporterRow | undefined> {
  return db.selectFrom("reporter").selectAll().where("city", "=", city).where("report", "=", id).executeTakeFirst();
}

/** How many reports since an instant came with an address that nobody has confirmed. */
export async function countUnconfirmed(db: Reading, city: string, email: string, since: number): Promise<number> {
  const { count } = await db
    .selectFrom("reporter")
    .innerJoin("report", (join) => join.onRef("report.city", "=", "reporter.city").onRef("report.id", "=", "report"))
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("reporter.city", "=", city)
    .where((eb) => eb(eb.fn<string>("lower", ["email"]), "=", email.toLowerCase()))
    .where("confirmed_at", "is", null)
    .where("report.created_at", ">", since)
    .executeTakeFirstOrThrow();
  return count;
}

/** Notes that the reporter's address is theirs. */
export async function confirmReporter(
  tx: Writing,
  { city, id }: Pick<ReportRow, "city" | "id">,
  at: number,
): Promise<void> {
  await tx
    .updateTable("reporter")
    .set({ confirmed_at: at })
    .where("city", "=", city)
    .where("report", "=", id)
    .where("confirmed_at", "is", null)
    .execute();
}

/**
 * Forgets the reporter's address and what lets letters hold the link of the report. Gives what else is known of the
 * reporter; nothing where there was no address any more.
 */
export async function forgetAddress(
  tx: Writing,
  { city, id }: Pick<ReportRow, "city" | "id">,
): Promise<Pick<ReporterRow, "name" | "phone"> | undefined> {
  // first: whoever is writing to the reporter has held the report until the letter could be seen
  await tx
    .updateTable("report")
    .set({ sealed_secret: null, confirm_hash: null })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
  return tx
    .updateTable("reporter")
    .set({ email: null })
    .where("city", "=", city)
    .where("report", "=", id)
    .where("email", "is not", null)
    .returning(["name", "phone"])
    .executeTakeFirst();
}

/** Stores what was said about a closing. A second one of the same closing is a collision of keys. */
export async function insertFeedback(tx: Writing, feedback: FeedbackRow): Promise<void> {
  await tx.insertInto("feedback").values(feedback).execute();
}

/** What was said about the closings of a report, the last first. */
export async function findFeedback(db: Reading, { city, id }: ReportRow): Promise<FeedbackRow[]> {
  return db
    .selectFrom("feedback")
    .selectAll()
    .where("city", "=", city)
    .where("report", "=", id)
    .orderBy("closing", "desc")
    .execute();
}
