import type { Writing } from "../database/database.ts";

/** Counts one confirmed follower of a report more or fewer; no change of the report itself. */
export async function countFollower(tx: Writing, city: string, report: string, by: 1 | -1): Promise<void> {
  await tx
    .updateTable("report")
    .set((eb) => ({ followers: eb("followers", "+", by) }))
    .where("city", "=", city)
    .where("id", "=", report)
    .execute();
}
