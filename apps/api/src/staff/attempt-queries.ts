import type { Writing } from "../database/database.ts";

/** Counts one more attempt; a window that is over must be forgotten before. */
export async function raiseAttempts(
  tx: Writing,
  { city, who, endsAt }: { city: string; who: string; endsAt: number },
): Promise<{ count: number; ends_at: number }> {
  return tx
    .insertInto("staff_attempt")
    .values({ city, who, count: 1, ends_at: endsAt })
    .onConflict((conflict) =>
      conflict.columns(["city", "who"]).doUpdateSet((it) => ({ count: it("staff_attempt.count", "+", 1) })),
    )
    .returning(["count", "ends_at"])
    .executeTakeFirstOrThrow();
}

/** Takes attempts back. */
export async function lowerAttempts(tx: Writing, city: string, who: string, by: number | "all"): Promise<void> {
  await tx
    .updateTable("staff_attempt")
    .set((it) => ({ count: by === "all" ? 0 : it("count", "-", by) }))
    .where("city", "=", city)
    .where("who", "=", who)
    .execute();
}

/** Forgets windows that are over. */
export async function deleteOldAttempts(tx: Writing, city: string, at: number): Promise<void> {
  await tx.deleteFrom("staff_attempt").where("city", "=", city).where("ends_at", "<=", at).execute();
}
