import type { Kysely } from "kysely";

/** How often stickers were scanned on each day, and what was written down about them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("sticker_scan")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("code", "text", (it) => it.notNull())
    .addColumn("day", "text", (it) => it.notNull())
    .addColumn("count", "integer", (it) => it.notNull())
    .addPrimaryKeyConstraint("sticker_scan_key", ["city", "code", "day"])
    .execute();
  await db.schema
    .createTable("sticker_note")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("code", "text", (it) => it.notNull())
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("at", "bigint", (it) => it.notNull())
    .addColumn("kind", "text", (it) => it.notNull())
    .addColumn("staff", "text", (it) => it.notNull())
    .addColumn("other", "text")
    .addPrimaryKeyConstraint("sticker_note_key", ["city", "code", "id"])
    .execute();
}
