import type { Writing } from "../database/database.ts";

/**
 * Forgets messages about something that still say something: those that wait and those that were given up; of some kinds
 * alone, where `kinds` are named.
 */
export async function forgetWaiting(
  tx: Writing,
  city: string,
  subject: string,
  kinds?: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("outbox")
    .where("city", "=", city)
    .where("subject", "=", subject)
    .where("sent_at", "is", null)
    .$if(kinds !== undefined, (it) => it.where("kind", "in", kinds!))
    .execute();
}
