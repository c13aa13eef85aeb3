import type { Reading, Writing } from "../database/database.ts";

/** Queues that are stopped on a day. */
export async function findStops(db: Reading, city: string, day: string): Promise<string[]> {
  const query = db.selectFrom("walk_in_stop").select("queue").where("city", "=", city);
  const rows = await query.where("day", "=", day).execute();
  return rows.map(({ queue }) => queue);
}

/** Stops a queue for a day, instead of any day before. */
export async function insertStop(tx: Writing, city: string, queue: string, day: string): Promise<void> {
  await tx
    .insertInto("walk_in_stop")
    .values({ city, queue, day })
    .onConflict((on) => on.columns(["city", "queue"]).doUpdateSet({ day }))
    .execute();
}

/** Lets a queue take people again. */
export async function deleteStop(tx: Writing, city: string, queue: string): Promise<void> {
  await tx.deleteFrom("walk_in_stop").where("city", "=", city).where("queue", "=", queue).execute();
}
