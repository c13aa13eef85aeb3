import type { Writing } from "../database/database.ts";

/** Forgets messages about something that still say something: those that wait and those that were given up. */
export async function forgetWaiting(tx: Writing, city: string, subject: string): Promise<void> {
  await tx
    .deleteFrom("outbox")
    .where("city", "=", city)
    .where("subject", "=", subject)
    .where("sent_at", "is", null)
    .execute();
}
