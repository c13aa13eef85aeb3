import type { Writing } from "../database/database.ts";
import { leave } from "../database/pipeline.ts";
import { leftStatement } from "../database/statement.ts";
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

/** Messages of one statement: as many as make its cost small beside theirs. */
const atOnce = 100;

const insert = leftStatement<ReturnType<typeof rowOf>>((db, value) =>
  db.insertInto("outbox").values({
    city: value("city"),
    id: value("id"),
    kind: value("kind"),
    subject: value("subject"),
    body: value("body"),
    created_at: value("created_at"),
    due_at: value("due_at"),
    attempts: value("attempts"),
  }),
);

/** Queues a message in the transaction of what it tells; it is sent at least once after the commit. */
export async function queueMessage(tx: Writing, message: NewMessage): Promise<void> {
  await insert(tx, rowOf(message));
}

/** Queues what is told to many, a hundred by each statement. */
export async function queueMessages(tx: Writing, messages: readonly NewMessage[]): Promise<void> {
  for (let first = 0; first < messages.length; first += atOnce) {
    const rows = messages.slice(first, first + atOnce).map(rowOf);
    await leave(tx, tx.insertInto("outbox").values(rows).compile());
  }
}

function rowOf({ city, kind, subject, at, body }: NewMessage) {
  return { city, id: newId(), kind, subject, body: JSON.stringify(body), created_at: at, due_at: at, attempts: 0 };
}
