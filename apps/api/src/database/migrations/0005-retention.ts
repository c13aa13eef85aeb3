import { type Kysely, sql } from "kysely";

/** The log of what was erased, and indexes that find what is over without reading what has been erased already. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("destruction")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("at", "bigint", (it) => it.notNull())
    .addColumn("kind", "text", (it) => it.notNull())
    .addColumn("count", "integer", (it) => it.notNull())
    .addColumn("until", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("destruction_key", ["city", "id"])
    .execute();
  await db.schema
    .createIndex("visit_of_person")
    .on("visit")
    .columns(["city", "ends_at"])
    .where(sql.ref("secret_hash"), "is not", null)
    .execute();
  // the condition stands in the query as it stands here, or SQLite would not use the index
  await sql`create index visit_ended_hold on visit (city, changed_at)
    where secret_hash is null and state in ('expired', 'released', 'moved')`.execute(db);
  // what the log says about one visit or report is told to its owner
  await db.schema.createIndex("audit_subject").on("audit").columns(["city", "subject", "id"]).execute();
}
