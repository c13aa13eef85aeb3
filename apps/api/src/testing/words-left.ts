import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { OpenedDatabase } from "./test-databases.ts";

/** Which of the words stand anywhere in the files of a SQLite database, or in any row of a PostgreSQL one. */
export async function wordsLeft({ database, url }: OpenedDatabase, words: readonly string[]): Promise<string[]> {
  return database.kind === "sqlite" ? wordsInFiles(url!, words) : wordsInTables(database, words);
}

function wordsInFiles(url: string, words: readonly string[]): string[] {
  const folder = dirname(url.slice("sqlite:".length));
  const bytes = readdirSync(folder).map((it) => readFileSync(`${folder}/${it}`));
  return words.filter((word) => bytes.some((it) => it.includes(word)));
}

async function wordsInTables({ read: db }: Database, words: readonly string[]): Promise<string[]> {
  const tables = sql<{
    name: string;
  }>`select table_name as name from information_schema.tables where table_schema = 'public'`;
  const texts: string[] = [];
  for (const { name } of (await tables.execute(db)).rows) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(db);
    texts.push(...rows.map(({ row }) => row));
  }
  return words.filter((word) => texts.some((it) => it.includes(word)));
}
