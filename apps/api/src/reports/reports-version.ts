import type { Reading } from "../database/database.ts";

/** So many of the newest are looked at: some may be committed after others that are newer. */
const most = 20;

/** Another text whenever something has happened to a report of a city; cheap. */
export async function reportsVersion(db: Reading, city: string): Promise<string> {
  const events = await db
    .selectFrom("report_event")
    .select("id")
    .where("city", "=", city)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  return events.map(({ id }) => id).join();
}
