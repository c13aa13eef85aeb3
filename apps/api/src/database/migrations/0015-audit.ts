import type { Kysely } from "kysely";

/** Seals of the audit log: each one holds a hash of the lines that it covers and of the seal before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("audit_seal")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("number", "bigint", (it) => it.notNull())
    .addColumn("at", "bigint", (it) => it.notNull())
    .addColumn("last_line", "text", (it) => it.notNull())
    .addColumn("lines", "text", (it) => it.notNull())
    .addColumn("previous", "text", (it) => it.notNull())
    .addColumn("hash", "text", (it) => it.notNull())
    .addPrimaryKeyConstraint("audit_seal_key", ["city", "number"])
    .execute();
  await db.schema.createIndex("audit_seal_line").on("audit_seal").columns(["city", "last_line"]).execute();
}
