import { type CreateTableBuilder, type Kysely, sql } from "kysely";

/** What the city asks its residents, what they answer, and who supports an idea. */
export async function up(db: Kysely<unknown>, kind: "sqlite" | "postgres"): Promise<void> {
  await createConsultations(db);
  await createOpinions(db);
  // SQLite numbers the rows of other tables in the order of writing, so that an address would stand beside its answer
  const unordered = <Name extends string>(table: CreateTableBuilder<Name, string>) =>
    kind === "sqlite" ? table.modifyEnd(sql`without rowid`) : table;
  const answers = db.schema
    .createTable("consultation_answer")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("consultation", "text", (it) => it.notNull())
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("options", "text", (it) => it.notNull())
    .addColumn("comment", "text")
    .addPrimaryKeyConstraint("consultation_answer_key", ["city", "consultation", "id"])
    .addForeignKeyConstraint("consultation_answer_of", ["city", "consultation"], "consultation", ["city", "id"]);
  await unordered(answers).execute();
  const counting = db.schema.createIndex("consultation_answer_count").on("consultation_answer");
  await counting.columns(["city", "consultation", "options"]).execute();
  const commented = db.schema.createIndex("consultation_answer_comment").on("consultation_answer");
  await commented.columns(["city", "consultation", "id"]).where(sql.ref("comment"), "is not", null).execute();
  const heard = db.schema
    .createTable("heard_address")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("subject", "text", (it) => it.notNull())
    .addColumn("address_key", "text", (it) => it.notNull())
    .addPrimaryKeyConstraint("heard_address_key", ["city", "subject", "address_key"]);
  await unordered(heard).execute();
  await addSupports(db);
}

async function createConsultations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("consultation")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("state", "text", (it) => it.notNull())
    .addColumn("revision", "integer", (it) => it.notNull())
    .addColumn("department", "text", (it) => it.notNull())
    .addColumn("body", "text", (it) => it.notNull())
    .addColumn("opens_on", "text", (it) => it.notNull())
    .addColumn("closes_on", "text", (it) => it.notNull())
    .addColumn("opens_at", "bigint", (it) => it.notNull())
    .addColumn("closes_at", "bigint", (it) => it.notNull())
    .addColumn("published_at", "bigint")
    .addColumn("answer", "text")
    .addColumn("answered_at", "bigint")
    .addColumn("reason", "text")
    .addPrimaryKeyConstraint("consultation_key", ["city", "id"])
    .execute();
  const closings = db.schema.createIndex("consultation_closing").on("consultation").columns(["city", "closes_at"]);
  await closings.execute();
}

async function createOpinions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("opinion")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("subject", "text", (it) => it.notNull())
    .addColumn("options", "text")
    .addColumn("comment", "text")
    .addColumn("email", "text")
    .addColumn("asked_key", "text")
    .addColumn("confirm_hash", "text", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("opinion_key", ["city", "id"])
    .execute();
  const asked = db.schema.createIndex("opinion_asked").on("opinion").columns(["city", "asked_key", "created_at"]);
  await asked.where(sql.ref("asked_key"), "is not", null).execute();
  await db.schema.createIndex("opinion_age").on("opinion").columns(["city", "created_at"]).execute();
}

async function addSupports(db: Kysely<unknown>): Promise<void> {
  const supports = db.schema.alterTable("report");
  await supports.addColumn("supports", "integer", (it) => it.notNull().defaultTo(0)).execute();
  // the condition stands in the query as it stands here, or it would be no use
  const ideas = sql`where kind = 'idea' and is_public = 1 and released_at is not null and duplicate_of is null`;
  await sql`create index report_ideas on report (city, supports, id, closed_at) ${ideas}`.execute(db);
  await sql`create index report_new_ideas on report (city, created_at, id, closed_at) ${ideas}`.execute(db);
}
