import type { Writing } from "../database/database.ts";
import { newId } from "../references/id.ts";

/** Something to be told; `kind` says who writes the letter. */
export interface NewMessage {
  readonly city: string;
  readonly kind: string;
  /** What it is about; messages of one subject leave in order. */
  readonly subject: string;
  readonly at: number;
  /** Everything the letter needs, as it was when it happened; stored as JSON until the letter is sent. */
  readonly body: object;
}

/** Queues a message in the transaction of what it tells; it is sent at least once after the commit. */
export async function queueMessage(tx: Writing, { city, kind, subject, at, body }: NewMessage): Promise<void> {
  await tx
    .insertInto("outbox")
    .values({
      city,
      id: newId(),
      kind,
      subject,
      body: JSON.stringify(body),
      created_at: at,
      due_at: at,
      attempts: 0,
    })
    .execute();
}
