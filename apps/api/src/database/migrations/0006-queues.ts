import { type Kysely, sql } from "kysely";

/** Tickets of the day, who sits at which counter, and how often topics have changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTicket(db);
  await db.schema
    .createTable("seat")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("counter", "text", (it) => it.notNull())
    .addColumn("staff", "text", (it) => it.notNull())
    .addColumn("day", "text", (it) => it.notNull())
    .addColumn("since", "bigint", (it) => it.notNull())
    .addColumn("revision", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("seat_key", ["city", "counter"])
    .execute();
  await db.schema.createIndex("seat_staff").unique().on("seat").columns(["city", "staff"]).execute();
  await db.schema
    .createTable("walk_in_stop")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("queue", "text", (it) => it.notNull())
    .addColumn("day", "text", (it) => it.notNull())
    .addPrimaryKeyConstraint("walk_in_stop_key", ["city", "queue"])
    .execute();
  await db.schema
    .createTable("ticket_number")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("office", "text", (it) => it.notNull())
    .addColumn("letter", "text", (it) => it.notNull())
    .addColumn("day", "text", (it) => it.notNull())
    .addColumn("last", "integer", (it) => it.notNull())
    .addPrimaryKeyConstraint("ticket_number_key", ["city", "office", "letter"])
    .execute();
  await db.schema
    .createTable("topic")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("topic", "text", (it) => it.notNull())
    .addColumn("version", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("topic_key", ["city", "topic"])
    .execute();
  // literal, as in the query, or SQLite would not use it
  await sql`create index visit_expected on visit (city, office, day) where state = 'booked'`.execute(db);
}

async function createTicket(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("ticket")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("visit", "text", (it) => it.notNull())
    .addColumn("office", "text", (it) => it.notNull())
    .addColumn("day", "text", (it) => it.notNull())
    .addColumn("code", "text")
    .addColumn("queue", "text", (it) => it.notNull())
    .addColumn("passed_from", "text")
    .addColumn("state", "text", (it) => it.notNull())
    .addColumn("revision", "integer", (it) => it.notNull())
    .addColumn("procedure", "text", (it) => it.notNull())
    .addColumn("quantity", "integer", (it) => it.notNull())
    .addColumn("outcome", "text")
    .addColumn("due_at", "bigint")
    .addColumn("arrived_at", "bigint", (it) => it.notNull())
    .addColumn("ready_at", "bigint", (it) => it.notNull())
    .addColumn("first_called_at", "bigint")
    .addColumn("called_at", "bigint")
    .addColumn("serving_at", "bigint")
    .addColumn("finished_at", "bigint")
    .addColumn("served_for", "bigint", (it) => it.notNull())
    .addColumn("counter", "text")
    .addColumn("calls", "integer", (it) => it.notNull())
    .addColumn("changed_at", "bigint", (it) => it.notNull())
    .addColumn("undo", "text")
    .addPrimaryKeyConstraint("ticket_key", ["city", "visit"])
    .addForeignKeyConstraint("ticket_visit", ["city", "visit"], "visit", ["city", "id"])
    .execute();
  await db.schema.createIndex("ticket_code").unique().on("ticket").columns(["city", "office", "day", "code"]).execute();
  // whatever else goes wrong, a counter has one visitor at a time
  await sql`create unique index ticket_counter on ticket (city, counter, day)
    where state in ('called', 'serving')`.execute(db);
  await db.schema.createIndex("ticket_finished").on("ticket").columns(["city", "finished_at"]).execute();
  await sql`create index ticket_known on ticket (city, arrived_at) where code is not null`.execute(db);
}
