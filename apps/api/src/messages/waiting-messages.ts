import type { Writing } from "../database/database.ts";
import type { QueuedMessage } from "./letter.ts";

/** Messages about one thing that wait to be sent, the oldest first. */
export async function waitingMessages(tx: Writing, city: string, subject: string): Promise<QueuedMessage[]> {
  const rows = await tx
    .selectFrom("outbox")
    .select(["id", "kind", "created_at", "body"])
    .where("city", "=", city)
    .where("subject", "=", subject)
    .where("sent_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(({ id, kind, created_at, body }) => ({ id, kind, createdAt: created_at, body: parsed(body) }));
}

function parsed(body: string): unknown {
  return body === "" ? null : JSON.parse(body);
}
