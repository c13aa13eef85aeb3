import type { Writing } from "../database/database.ts";

/** Counts one confirmed follower of a report more or fewer; no change of the report itself. */
export async function countFollower(tx: Writing, city: string, report: string, by: 1 | -1): Promise<void> {
  await followers(tx, city, report, by).execute();
}

/**
 * Counts a new follower of a report, or of the one that it was merged into; answers with the id of the one counted.
 *
 * Until the transaction ends the report can neither be merged nor get another follower.
 */
export async function addFollower(tx: Writing, city: string, report: string): Promise<string> {
  const { numUpdatedRows } = await followers(tx, city, report, 1)
    .where("duplicate_of", "is", null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 1n) return report;
  const merged = tx.selectFrom("report").select("duplicate_of").where("city", "=", city).where("id", "=", report);
  const { duplicate_of: target } = await merged.executeTakeFirstOrThrow();
  return addFollower(tx, city, target!);
}

function followers(tx: Writing, city: string, report: string, by: 1 | -1) {
  return tx
    .updateTable("report")
    .set((eb) => ({ followers: eb("followers", "+", by) }))
    .where("city", "=", city)
    .where("id", "=", report);
}
