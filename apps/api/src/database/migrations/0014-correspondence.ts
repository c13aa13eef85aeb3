import type { Kysely } from "kysely";

/** Which mails and text messages have become part of a conversation, so that none does twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("conversation_source")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("source", "text", (it) => it.notNull())
    .addColumn("key", "text", (it) => it.notNull())
    .addColumn("conversation", "text", (it) => it.notNull())
    .addColumn("at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("conversation_source_key", ["city", "source", "key"])
    .execute();
  await db.schema
    .createIndex("conversation_source_of")
    .on("conversation_source")
    .columns(["city", "conversation"])
    .execute();
}
