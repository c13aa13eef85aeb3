import type { Insertable, Selectable } from "kysely";
import type { Writing } from "../database/database.ts";
import type { StaffChallengeTable } from "../database/tables.ts";

/** Keeps a challenge. */
export async function insertChallenge(tx: Writing, row: Insertable<StaffChallengeTable>): Promise<void> {
  await tx.insertInto("staff_challenge").values(row).execute();
}

/** Takes a challenge out: of several who try, one gets it. */
export function takeChallenge(
  tx: Writing,
  city: string,
  purpose: string,
  challengeHash: string,
): Promise<Selectable<StaffChallengeTable> | undefined> {
  return tx
    .deleteFrom("staff_challenge")
    .where("city", "=", city)
    .where("challenge_hash", "=", challengeHash)
    .where("purpose", "=", purpose)
    .returningAll()
    .executeTakeFirst();
}

/** Forgets challenges that have run out. */
export async function deleteOldChallenges(tx: Writing, city: string, at: number): Promise<void> {
  await tx.deleteFrom("staff_challenge").where("city", "=", city).where("expires_at", "<=", at).execute();
}
