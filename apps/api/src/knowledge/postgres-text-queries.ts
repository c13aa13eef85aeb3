import { type RawBuilder, sql } from "kysely";
import type { Writing } from "../database/database.ts";
import type { IndexedReport } from "./text-index.ts";

/** Writes the words of a report as they are: no dictionary has a say, so that both databases find the same. */
export async function addToPostgres(tx: Writing, it: IndexedReport, words: readonly string[]): Promise<void> {
  await sql`insert into report_text (city, report, words)
    values (${it.city}, ${it.report}, array_to_tsvector(${words}::text[]))
    on conflict (city, report) do update set words = excluded.words`.execute(tx);
}

/** Removes the words of a report. */
export async function removeFromPostgres(tx: Writing, { city, report }: IndexedReport): Promise<void> {
  await sql`delete from report_text where city = ${city} and report = ${report}`.execute(tx);
}

/**
 * Ids of the reports whose words begin with all stems of one of the lists, newest first.
 *
 * Found first and put in order afterwards: reading in order until enough are found takes long for a rare word.
 */
export function matchingInPostgres(
  city: string,
  stems: readonly (readonly string[])[],
  limit: number,
): RawBuilder<string> {
  const lists = stems.map((all) => `(${all.map((it) => `${quoted(it)}:*`).join(" & ")})`);
  const match = lists.join(" | ");
  return sql<string>`(with found as materialized (
      select report from report_text where city = ${city} and words @@ ${match}::tsquery)
    select report from found order by report desc limit ${limit})`;
}

/** A quoted lexeme (postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY). */
function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
