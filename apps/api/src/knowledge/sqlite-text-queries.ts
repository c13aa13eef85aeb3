import { type RawBuilder, sql } from "kysely";
import type { Writing } from "../database/database.ts";
import type { IndexedReport } from "./text-index.ts";

/** Writes the words of a report; a virtual table knows no conflict. */
export async function addToSqlite(tx: Writing, it: IndexedReport, words: readonly string[]): Promise<void> {
  await removeFromSqlite(tx, it);
  await sql`insert into report_text (city, report, words)
    values (${it.city}, ${it.report}, ${words.join(" ")})`.execute(tx);
}

/** Removes the words of a report, found by its id as a word of its own. */
export async function removeFromSqlite(tx: Writing, { city, report }: IndexedReport): Promise<void> {
  const match = `report : ${quoted(report)}`;
  await sql`delete from report_text where report_text match ${match} and city = ${city}`.execute(tx);
}

/** Ids of the reports whose words begin with all stems of one of the lists, newest first. */
export function matchingInSqlite(
  city: string,
  stems: readonly (readonly string[])[],
  limit: number,
): RawBuilder<string> {
  const lists = stems.map((all) => `(${all.map((it) => `${quoted(it)}*`).join(" AND ")})`);
  const match = `words : (${lists.join(" OR ")})`;
  return sql<string>`(select report from report_text
    where report_text match ${match} and city = ${city} order by rowid desc limit ${limit})`;
}

/** A string of the FTS5 query language (sqlite.org/fts5.html §3.1). */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
