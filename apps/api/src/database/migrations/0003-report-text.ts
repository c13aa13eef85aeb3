import { type Kysely, sql } from "kysely";

/** Words of what is public about reports, to be searched: FTS5 on SQLite, a tsvector on PostgreSQL. */
export async function up(db: Kysely<unknown>, kind: "sqlite" | "postgres"): Promise<void> {
  if (kind === "sqlite") await createVirtualTable(db);
  else await createVectors(db);
}

/** Tokens come ready, with the city in front; the tokenizer only parts them at spaces (sqlite.org/fts5.html §4.3.2). */
async function createVirtualTable(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table report_text using fts5(
    city unindexed, report, words, detail = column, tokenize = "ascii tokenchars '-/'")`.execute(db);
  // what is taken out must be gone from the file as well (§6.12)
  await sql`insert into report_text (report_text, rank) values ('secure-delete', 1)`.execute(db);
}

async function createVectors(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("report_text")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("report", "text", (it) => it.notNull())
    .addColumn("words", sql`tsvector`, (it) => it.notNull())
    .addPrimaryKeyConstraint("report_text_key", ["city", "report"])
    .addForeignKeyConstraint("report_text_report", ["city", "report"], "report", ["city", "id"])
    .execute();
  await db.schema.createIndex("report_text_words").on("report_text").using("gin").column("words").execute();
}
