import type { Kysely } from "kysely";

/** Screens that may give tickets: each is unlocked by a link of the desk. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("kiosk")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("office", "text", (it) => it.notNull())
    .addColumn("name", "text", (it) => it.notNull())
    .addColumn("made_at", "bigint", (it) => it.notNull())
    .addColumn("link_hash", "text")
    .addColumn("link_until", "bigint", (it) => it.notNull())
    .addColumn("key_hash", "text")
    .addColumn("unlocked_at", "bigint")
    .addPrimaryKeyConstraint("kiosk_key", ["city", "id"])
    .execute();
  await db.schema.createIndex("kiosk_link").unique().on("kiosk").columns(["city", "link_hash"]).execute();
  await db.schema.createIndex("kiosk_secret").unique().on("kiosk").columns(["city", "key_hash"]).execute();
  await db.schema.createIndex("kiosk_office").on("kiosk").columns(["city", "office", "id"]).execute();
}
