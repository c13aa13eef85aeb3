import { type Kysely, sql } from "kysely";

/** Reports with their events, people, photos and subscriptions; versions of categories; keys for signing links. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("category_version")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("category", "text", (it) => it.notNull())
    .addColumn("version", "integer", (it) => it.notNull())
    .addColumn("body", "text", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("category_version_key", ["city", "category", "version"])
    .execute();

  await createReports(db);
  await createPeople(db);

  await db.schema
    .createTable("photo")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("file", "text", (it) => it.notNull())
    .addColumn("report", "text")
    .addColumn("event", "text")
    .addColumn("position", "integer", (it) => it.notNull())
    .addColumn("width", "integer", (it) => it.notNull())
    .addColumn("height", "integer", (it) => it.notNull())
    .addColumn("bytes", "integer", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("photo_key", ["city", "id"])
    .addForeignKeyConstraint("photo_report", ["city", "report"], "report", ["city", "id"])
    .execute();
  await db.schema.createIndex("photo_file").unique().on("photo").columns(["city", "file"]).execute();
  await db.schema.createIndex("photo_report_photos").on("photo").columns(["city", "report"]).execute();
  await db.schema
    .createIndex("photo_loose")
    .on("photo")
    .columns(["city", "created_at"])
    .where(sql.ref("report"), "is", null)
    .execute();

  await db.schema
    .createTable("city_key")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("purpose", "text", (it) => it.notNull())
    .addColumn("key", "text", (it) => it.notNull())
    .addPrimaryKeyConstraint("city_key_key", ["city", "purpose"])
    .execute();
}

async function createReports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("report")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("reference", "text", (it) => it.notNull())
    .addColumn("secret_hash", "text", (it) => it.notNull())
    .addColumn("confirm_hash", "text")
    .addColumn("sealed_secret", "text")
    .addColumn("kind", "text", (it) => it.notNull())
    .addColumn("category", "text", (it) => it.notNull())
    .addColumn("category_version", "integer", (it) => it.notNull())
    .addColumn("department", "text", (it) => it.notNull())
    .addColumn("channel", "text", (it) => it.notNull())
    .addColumn("source", "text")
    .addColumn("language", "text", (it) => it.notNull())
    .addColumn("state", "text", (it) => it.notNull())
    .addColumn("revision", "integer", (it) => it.notNull())
    .addColumn("is_public", "integer", (it) => it.notNull())
    .addColumn("released_at", "bigint")
    .addColumn("description", "text", (it) => it.notNull())
    .addColumn("answers", "text", (it) => it.notNull())
    .addColumn("media_url", "text")
    .addColumn("lat", "double precision")
    .addColumn("lng", "double precision")
    .addColumn("public_lat", "double precision")
    .addColumn("public_lng", "double precision")
    .addColumn("tile", "integer")
    .addColumn("tile_wide", "integer")
    .addColumn("address", "text")
    .addColumn("address_id", "text")
    .addColumn("promise_days", "integer")
    .addColumn("promise_count", "text")
    .addColumn("promised_at", "bigint")
    .addColumn("given_at", "bigint")
    .addColumn("stopped_at", "bigint")
    .addColumn("stopped_for", "bigint", (it) => it.notNull())
    .addColumn("closed_at", "bigint")
    .addColumn("duration", "bigint")
    .addColumn("duplicate_of", "text")
    .addColumn("reopened", "integer", (it) => it.notNull())
    .addColumn("followers", "integer", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addColumn("updated_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("report_key", ["city", "id"])
    .execute();
  await db.schema.createIndex("report_reference").unique().on("report").columns(["city", "reference"]).execute();
  // what lists of a neighbourhood are narrowed by is read from the index alone
  const shown = ["is_public", "public_lat", "public_lng", "category", "state"];
  const listed = { created: ["created_at", "id"], updated: ["updated_at", "id"] };
  await db.schema
    .createIndex("report_new")
    .on("report")
    .columns(["city", ...listed.created, "category", "kind", "channel"]) // statistics read nothing else
    .execute();
  await db.schema
    .createIndex("report_changed")
    .on("report")
    .columns(["city", ...listed.updated])
    .execute();
  await db.schema
    .createIndex("report_tile")
    .on("report")
    .columns(["city", "tile", ...listed.created, ...shown])
    .execute();
  await db.schema
    .createIndex("report_wide")
    .on("report")
    .columns(["city", "tile_wide", ...listed.created, ...shown])
    .execute();
  await db.schema
    .createIndex("report_category")
    .on("report")
    .columns(["city", "category", ...listed.created])
    .execute();
  await db.schema
    .createIndex("report_closed")
    .on("report")
    .columns(["city", "category", "closed_at", "duration"])
    .where(sql.ref("closed_at"), "is not", null)
    .execute();
  await db.schema
    .createIndex("report_closed_time")
    .on("report")
    .columns(["city", "closed_at", "category", "state", "promised_at"])
    .where(sql.ref("closed_at"), "is not", null)
    .execute();
  await db.schema
    .createIndex("report_open")
    .on("report")
    .columns(["city", "category", "promised_at", "stopped_at", "closed_at"])
    .where(sql.ref("closed_at"), "is", null)
    .execute();

  await db.schema
    .createIndex("report_duplicates")
    .on("report")
    .columns(["city", "duplicate_of"])
    .where(sql.ref("duplicate_of"), "is not", null)
    .execute();

  await db.schema
    .createTable("report_event")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("report", "text", (it) => it.notNull())
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("at", "bigint", (it) => it.notNull())
    .addColumn("type", "text", (it) => it.notNull())
    .addColumn("state", "text", (it) => it.notNull())
    .addColumn("by_whom", "text", (it) => it.notNull())
    .addColumn("actor", "text", (it) => it.notNull())
    .addColumn("public_text", "text")
    .addColumn("private_note", "text")
    .addColumn("released", "integer", (it) => it.notNull())
    .addColumn("external_id", "text")
    .addPrimaryKeyConstraint("report_event_key", ["city", "report", "id"])
    .addForeignKeyConstraint("report_event_report", ["city", "report"], "report", ["city", "id"])
    .execute();
  await db.schema.createIndex("report_event_time").on("report_event").columns(["city", "at", "id"]).execute();

  await db.schema
    .createTable("feedback")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("report", "text", (it) => it.notNull())
    .addColumn("closing", "integer", (it) => it.notNull())
    .addColumn("solved", "integer", (it) => it.notNull())
    .addColumn("rating", "integer")
    .addColumn("comment", "text")
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("feedback_key", ["city", "report", "closing"])
    .addForeignKeyConstraint("feedback_report", ["city", "report"], "report", ["city", "id"])
    .execute();
  await db.schema.createIndex("feedback_time").on("feedback").columns(["city", "created_at"]).execute();
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("reporter")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("report", "text", (it) => it.notNull())
    .addColumn("name", "text")
    .addColumn("email", "text")
    .addColumn("phone", "text")
    .addColumn("confirmed_at", "bigint")
    .addPrimaryKeyConstraint("reporter_key", ["city", "report"])
    .addForeignKeyConstraint("reporter_report", ["city", "report"], "report", ["city", "id"])
    .execute();
  await db.schema
    .createIndex("reporter_email")
    .on("reporter")
    .expression(sql`city, lower(email)`)
    .where(sql.ref("email"), "is not", null)
    .execute();

  await db.schema
    .createTable("subscription")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("report", "text")
    .addColumn("lat", "double precision")
    .addColumn("lng", "double precision")
    .addColumn("radius", "integer")
    .addColumn("category", "text")
    .addColumn("email", "text")
    .addColumn("email_key", "text", (it) => it.notNull())
    .addColumn("language", "text", (it) => it.notNull())
    .addColumn("state", "text", (it) => it.notNull())
    .addColumn("confirm_hash", "text", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addColumn("changed_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("subscription_key", ["city", "id"])
    .addForeignKeyConstraint("subscription_report", ["city", "report"], "report", ["city", "id"])
    .execute();
  await db.schema.createIndex("subscription_report_followers").on("subscription").columns(["city", "report"]).execute();
  await db.schema.createIndex("subscription_email").on("subscription").columns(["city", "email_key"]).execute();
  await db.schema.createIndex("subscription_place").on("subscription").columns(["city", "lat", "lng"]).execute();
}
