import { type Kysely, sql } from "kysely";

/** The history of the catalogue, the worklist, and secrets of visits that the city itself can open for its letters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("catalog_change")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("kind", "text", (it) => it.notNull())
    .addColumn("entry", "text", (it) => it.notNull())
    .addColumn("revision", "integer", (it) => it.notNull())
    .addColumn("at", "bigint", (it) => it.notNull())
    .addColumn("actor", "text", (it) => it.notNull())
    .addColumn("position", "integer", (it) => it.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .addPrimaryKeyConstraint("catalog_change_key", ["city", "kind", "entry", "revision"])
    .execute();
  await db.schema
    .createTable("worklist")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("visit", "text", (it) => it.notNull())
    .addColumn("department", "text", (it) => it.notNull())
    .addColumn("state", "text", (it) => it.notNull())
    .addColumn("revision", "integer", (it) => it.notNull())
    .addColumn("cause_kind", "text", (it) => it.notNull())
    .addColumn("cause_entry", "text", (it) => it.notNull())
    .addColumn("cause_revision", "integer", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addColumn("told_at", "bigint")
    .addColumn("changed_at", "bigint", (it) => it.notNull())
    .addColumn("changed_by", "text", (it) => it.notNull())
    .addPrimaryKeyConstraint("worklist_key", ["city", "id"])
    .addForeignKeyConstraint("worklist_visit", ["city", "visit"], "visit", ["city", "id"])
    .execute();
  // a visit waits for somebody at most once; the condition stands in the queries as it stands here
  await sql`create unique index worklist_waiting on worklist (city, visit)
    where state in ('open', 'told', 'phoned')`.execute(db);
  await db.schema.createIndex("worklist_state").on("worklist").columns(["city", "state"]).execute();
  await db.schema.createIndex("worklist_of_visit").on("worklist").columns(["city", "visit"]).execute();
  await db.schema.createIndex("visit_of_queue").on("visit").columns(["city", "queue", "cells_end"]).execute();
  await db.schema.alterTable("visit").addColumn("kept_secret", "text").execute();
}
