import { sql } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { ReportEventRow } from "./event-queries.ts";
import { findReportsById, type ReportRow } from "./report-queries.ts";
import type { Stretch } from "./list-queries.ts";
import { textIndex } from "../knowledge/text-index.ts";
import type { ReportReading } from "./report-context.ts";

/** Which ideas are looked for, and which come first. */
export interface IdeaSearch {
  readonly sort: "support" | "new";
  readonly state?: "open" | "closed" | undefined;
  readonly q?: string | undefined;
}

/** Word for word the condition of the indexes report_ideas and report_new_ideas. */
const isIdea = () => sql<boolean>`kind = 'idea' and is_public = 1 and released_at is not null and duplicate_of is null`;

/** The ideas that everybody may read, those with the most supporters or the newest first. */
export async function findIdeas(
  { db, database, catalog }: Pick<ReportReading, "db" | "database" | "catalog">,
  { sort, state, q }: IdeaSearch,
  { offset, limit }: Stretch,
): Promise<ReportRow[]> {
  const { city } = catalog;
  let ideas = db.selectFrom("report").select("id").where("city", "=", city).where(isIdea());
  if (state) ideas = ideas.where("closed_at", state === "open" ? "is" : "is not", null);
  const matching = q === undefined ? null : textIndex(database.kind).matching(city, q);
  if (matching) ideas = ideas.where("id", "in", matching);
  const ordered = ideas.orderBy(sort === "support" ? "supports" : "created_at", "desc").orderBy("id", "desc");
  const ids = (await ordered.offset(offset).limit(limit).execute()).map(({ id }) => id);
  const rows = new Map((await findReportsById(db, city, ids)).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id)).filter((it) => it !== undefined);
}

/** An idea that everybody may read, by its number. */
export async function findIdea(db: Reading, city: string, reference: string): Promise<ReportRow | undefined> {
  const all = db.selectFrom("report").selectAll().where("city", "=", city).where("reference", "=", reference);
  return all.where(isIdea()).executeTakeFirst();
}

/** What the city has said in public about some reports, earliest first. */
export async function findSaid(db: Reading, city: string, reports: readonly string[]): Promise<ReportEventRow[]> {
  if (reports.length === 0) return [];
  const events = await db
    .selectFrom("report_event")
    .selectAll()
    .where("city", "=", city)
    .where("report", "in", reports)
    .where("by_whom", "=", "city")
    .where("released", "=", 1)
    .where("public_text", "is not", null)
    .execute();
  return events.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Locks an idea until the transaction ends; false where it has been decided or merged. */
export async function lockOpenIdea(tx: Writing, { city, id }: ReportRow): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("report")
    .set((eb) => ({ supports: eb.ref("supports") }))
    .where("city", "=", city)
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Counts so many supporters more; no change of the report itself. The answer is how many they are now. */
export async function countSupporters(tx: Writing, { city, id }: ReportRow, more: number): Promise<number> {
  const { supports } = await tx
    .updateTable("report")
    .set((eb) => ({ supports: eb("supports", "+", more) }))
    .where("city", "=", city)
    .where("id", "=", id)
    .returning("supports")
    .executeTakeFirstOrThrow();
  return supports;
}
