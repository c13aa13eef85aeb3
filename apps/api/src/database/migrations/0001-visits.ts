import { type Kysely, sql } from "kysely";

/** Cities, their catalogue, and visits with all that keeps them true. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("city")
    .addColumn("city", "text", (it) => it.primaryKey())
    .addColumn("revision", "bigint", (it) => it.notNull())
    .execute();

  await db.schema
    .createTable("catalog")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("kind", "text", (it) => it.notNull())
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("position", "integer", (it) => it.notNull())
    .addColumn("body", "text", (it) => it.notNull())
    .addPrimaryKeyConstraint("catalog_key", ["city", "kind", "id"])
    .execute();

  await db.schema
    .createTable("queue")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("queue", "text", (it) => it.notNull())
    .addColumn("revision", "bigint", (it) => it.notNull())
    .addColumn("plan", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("queue_key", ["city", "queue"])
    .execute();

  await db.schema
    .createTable("cell")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("queue", "text", (it) => it.notNull())
    .addColumn("starts_at", "bigint", (it) => it.notNull())
    .addColumn("taken", "integer", (it) => it.notNull().check(sql`taken >= 0`))
    .addPrimaryKeyConstraint("cell_key", ["city", "queue", "starts_at"])
    .addForeignKeyConstraint("cell_queue", ["city", "queue"], "queue", ["city", "queue"])
    .execute();

  await db.schema
    .createTable("visit")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("state", "text", (it) => it.notNull())
    .addColumn("expires_at", "bigint")
    .addColumn("hold_hash", "text", (it) => it.notNull())
    .addColumn("secret_hash", "text")
    .addColumn("reference", "text")
    .addColumn("office", "text", (it) => it.notNull())
    .addColumn("queue", "text", (it) => it.notNull())
    .addColumn("procedure", "text", (it) => it.notNull())
    .addColumn("quantity", "integer", (it) => it.notNull())
    .addColumn("starts_at", "bigint", (it) => it.notNull())
    .addColumn("ends_at", "bigint", (it) => it.notNull())
    .addColumn("cell", "integer", (it) => it.notNull())
    .addColumn("cells_end", "bigint", (it) => it.notNull())
    .addColumn("day", "text", (it) => it.notNull())
    .addColumn("wall_time", "text", (it) => it.notNull())
    .addColumn("time_zone", "text", (it) => it.notNull())
    .addColumn("channel", "text", (it) => it.notNull())
    .addColumn("extensions", "integer", (it) => it.notNull())
    .addColumn("sequence", "integer", (it) => it.notNull())
    .addColumn("language", "text")
    .addColumn("name", "text")
    .addColumn("email", "text")
    .addColumn("phone", "text")
    .addColumn("note", "text")
    .addColumn("contact_key", "text")
    .addColumn("check_in_code", "text")
    .addColumn("calendar_hash", "text")
    .addColumn("confirm_hash", "text")
    .addColumn("sealed_secret", "text")
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addColumn("changed_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("visit_key", ["city", "id"])
    .addForeignKeyConstraint("visit_queue", ["city", "queue"], "queue", ["city", "queue"])
    .execute();
  await db.schema.createIndex("visit_reference").unique().on("visit").columns(["city", "reference"]).execute();
  await db.schema
    .createIndex("visit_check_in")
    .unique()
    .on("visit")
    .columns(["city", "day", "check_in_code"])
    .execute();
  await db.schema.createIndex("visit_contact").on("visit").columns(["city", "contact_key"]).execute();
  await db.schema
    .createIndex("visit_expiring")
    .on("visit")
    .columns(["city", "queue", "expires_at"])
    .where(sql.ref("expires_at"), "is not", null)
    .execute();

  await db.schema
    .createTable("contact")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("contact_key", "text", (it) => it.notNull())
    .addColumn("turn", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("contact_pk", ["city", "contact_key"])
    .execute();

  await db.schema
    .createTable("idempotency")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("key_hash", "text", (it) => it.notNull())
    .addColumn("request_hash", "text", (it) => it.notNull())
    .addColumn("answer", "text", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("idempotency_key", ["city", "key_hash"])
    .execute();

  await db.schema
    .createTable("outbox")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("kind", "text", (it) => it.notNull())
    .addColumn("subject", "text", (it) => it.notNull())
    .addColumn("body", "text", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addColumn("due_at", "bigint", (it) => it.notNull())
    .addColumn("attempts", "integer", (it) => it.notNull())
    .addColumn("locked_until", "bigint")
    .addColumn("sent_at", "bigint")
    .addColumn("failed_at", "bigint")
    .addPrimaryKeyConstraint("outbox_key", ["city", "id"])
    .execute();
  await db.schema
    .createIndex("outbox_waiting")
    .on("outbox")
    .columns(["city", "due_at"])
    .where(sql.ref("sent_at"), "is", null)
    .execute();

  await db.schema
    .createIndex("outbox_subject")
    .on("outbox")
    .columns(["city", "subject"])
    .where(sql.ref("sent_at"), "is", null)
    .execute();

  await db.schema
    .createTable("audit")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("at", "bigint", (it) => it.notNull())
    .addColumn("actor", "text", (it) => it.notNull())
    .addColumn("action", "text", (it) => it.notNull())
    .addColumn("subject", "text", (it) => it.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .addPrimaryKeyConstraint("audit_key", ["city", "id"])
    .execute();
}
