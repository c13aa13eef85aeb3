import type { Database, Reading } from "../database/database.ts";

/** Whether any report is of a category. */
export async function hasReports(db: Reading, city: string, category: string): Promise<boolean> {
  const query = db.selectFrom("report").select("id").where("city", "=", city).where("category", "=", category);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

/** Whether a visit that is not over names this as its office or procedure. */
export async function hasVisits(
  db: Reading,
  now: Database["now"],
  city: string,
  of: "office" | "procedure",
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("visit")
    .select("id")
    .where("city", "=", city)
    .where("state", "in", ["held", "unconfirmed", "booked", "arrived", "called"])
    // by queue, which has an index; those count that are no longer in the catalogue as well
    .where("queue", "in", (eb) => eb.selectFrom("queue as it").select("it.queue").where("it.city", "=", city))
    .where("cells_end", ">", now)
    .where(of, "=", id)
    .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", now)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many visits of a queue begin on each day and are not over. */
export async function countVisitsByDay(
  db: Reading,
  now: Database["now"],
  city: string,
  queue: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("visit")
    .select((eb) => ["day", eb.fn.countAll<number>().as("count")])
    .where("city", "=", city)
    .where("queue", "=", queue)
    .where("cells_end", ">", now)
    .where("state", "in", ["unconfirmed", "booked", "arrived", "called"])
    .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", now)]))
    .groupBy("day")
    .execute();
  return new Map(rows.map(({ day, count }) => [day, Number(count)]));
}
