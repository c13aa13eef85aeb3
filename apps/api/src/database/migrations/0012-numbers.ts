import type { Kysely } from "kysely";

/** Finds the tickets of a day, of all offices, for those who count. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("ticket_day").on("ticket").columns(["city", "day"]).execute();
}
