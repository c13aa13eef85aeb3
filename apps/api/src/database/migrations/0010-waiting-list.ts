import { type Kysely, sql } from "kysely";

/** Who waits for a time, and the times that were offered to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("wish")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("state", "text", (it) => it.notNull())
    .addColumn("visit", "text")
    .addColumn("procedure", "text", (it) => it.notNull())
    .addColumn("quantity", "integer", (it) => it.notNull())
    .addColumn("office", "text")
    .addColumn("first_day", "text", (it) => it.notNull())
    .addColumn("last_day", "text", (it) => it.notNull())
    .addColumn("until", "bigint", (it) => it.notNull())
    .addColumn("name", "text")
    .addColumn("email", "text")
    .addColumn("email_key", "text")
    .addColumn("language", "text", (it) => it.notNull())
    .addColumn("confirm_hash", "text")
    .addColumn("passed", "integer", (it) => it.notNull())
    .addColumn("asked_at", "bigint", (it) => it.notNull())
    .addColumn("changed_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("wish_key", ["city", "id"])
    .addForeignKeyConstraint("wish_visit", ["city", "visit"], "visit", ["city", "id"])
    .execute();
  // one person is one place in the line; the conditions stand in the queries as they stand here
  await sql`create unique index wish_of_person on wish (city, email_key, procedure)
    where state in ('waiting', 'offered')`.execute(db);
  await sql`create unique index wish_of_visit on wish (city, visit)
    where state in ('waiting', 'offered')`.execute(db);
  await sql`create index wish_waiting on wish (city, asked_at, id) where state = 'waiting'`.execute(db);
  await sql`create index wish_live on wish (city, changed_at) where state in ('waiting', 'offered')`.execute(db);
  await db.schema.createIndex("wish_asked").on("wish").columns(["city", "email_key", "asked_at"]).execute();
  await db.schema.createIndex("wish_any_of_visit").on("wish").columns(["city", "visit"]).execute();
  await sql`create index wish_unconfirmed on wish (city, asked_at) where state = 'unconfirmed'`.execute(db);
  await sql`create index wish_over on wish (city, changed_at) where state in ('ended', 'taken')`.execute(db);
  await db.schema
    .createTable("offer")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("wish", "text", (it) => it.notNull())
    .addColumn("state", "text", (it) => it.notNull())
    .addColumn("secret_hash", "text", (it) => it.notNull())
    .addColumn("hold", "text", (it) => it.notNull())
    .addColumn("kept_secret", "text")
    .addColumn("office", "text", (it) => it.notNull())
    .addColumn("starts_at", "bigint", (it) => it.notNull())
    .addColumn("ends_at", "bigint", (it) => it.notNull())
    .addColumn("kept_until", "bigint", (it) => it.notNull())
    .addColumn("made_at", "bigint", (it) => it.notNull())
    .addColumn("changed_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("offer_key", ["city", "id"])
    .addForeignKeyConstraint("offer_wish", ["city", "wish"], "wish", ["city", "id"])
    .execute();
  // nobody has two offers at once
  await sql`create unique index offer_open on offer (city, wish) where state = 'open'`.execute(db);
  await db.schema.createIndex("offer_of_wish").on("offer").columns(["city", "wish"]).execute();
}
