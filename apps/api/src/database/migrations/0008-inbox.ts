import { type Kysely, sql } from "kysely";

/** What the office does with reports: whose they are, how urgent, disputed, split, forwarded; kept filters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const report = () => db.schema.alterTable("report");
  await report().addColumn("assignee", "text").execute();
  await report()
    .addColumn("urgent", "integer", (it) => it.notNull().defaultTo(0))
    .execute();
  await report()
    .addColumn("news", "integer", (it) => it.notNull().defaultTo(0))
    .execute();
  await report().addColumn("dispute", "text").execute();
  await report().addColumn("parent", "text").execute();
  await report().addColumn("asked_category", "text").execute();
  await report().addColumn("asked_version", "integer").execute();
  await db.schema.alterTable("report_event").addColumn("reason", "text").execute();
  await createIndexes(db);
  await createForwardings(db);

  await db.schema
    .createTable("report_view")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("staff", "text", (it) => it.notNull())
    .addColumn("name", "text", (it) => it.notNull())
    .addColumn("query", "text", (it) => it.notNull())
    .addColumn("changed_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("report_view_key", ["city", "id"])
    .addForeignKeyConstraint("report_view_staff", ["city", "staff"], "staff", ["city", "id"])
    .execute();
  await db.schema
    .createIndex("report_view_name")
    .unique()
    .on("report_view")
    .columns(["city", "staff", "name"])
    .execute();
}

/** Lists of the office read these alone: the open ones in their order, the closed ones by closing. */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  const narrowed = `department, category, kind, state, assignee, channel, created_at, promised_at, stopped_at, released_at,
    is_public, dispute, urgent, news, lat, lng`;
  // the order stands in the query as it stands here, or it would be no use
  await sql`create index report_inbox on report (city,
    (coalesce(promised_at, 4000000000000 + created_at)
      + case when stopped_at is null then 0 else 10000000000000 end
      - case when dispute = 'open' then 10000000000000 else 0 end
      - 20000000000000 * urgent),
    id, ${sql.raw(narrowed)}, closed_at) where closed_at is null`.execute(db);
  await sql`create index report_archive on report (city, closed_at, id, ${sql.raw(narrowed)})
    where closed_at is not null`.execute(db);
  await sql`create index report_parts on report (city, parent) where parent is not null`.execute(db);
}

async function createForwardings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("forwarding")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("report", "text", (it) => it.notNull())
    .addColumn("secret_hash", "text", (it) => it.notNull())
    .addColumn("name", "text", (it) => it.notNull())
    .addColumn("email", "text", (it) => it.notNull())
    .addColumn("language", "text", (it) => it.notNull())
    .addColumn("words", "text", (it) => it.notNull())
    .addColumn("message", "text")
    .addColumn("photos", "text", (it) => it.notNull())
    .addColumn("answers", "integer", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addColumn("expires_at", "bigint", (it) => it.notNull())
    .addColumn("ended_at", "bigint")
    .addPrimaryKeyConstraint("forwarding_key", ["city", "id"])
    .addForeignKeyConstraint("forwarding_report", ["city", "report"], "report", ["city", "id"])
    .execute();
  await db.schema.createIndex("forwarding_reports").on("forwarding").columns(["city", "report"]).execute();
}
