import type { ExpressionBuilder, Selectable } from "kysely";
import type { Database, Writing } from "../database/database.ts";
import type { OutboxTable, Tables } from "../database/tables.ts";

/** A message that waits, with the database's time when it was found. */
export type DueMessage = Selectable<OutboxTable> & { readonly at: number };

/**
 * Finds messages of a city that are due and that nobody is sending, oldest first.
 *
 * At most one of each subject: a later one waits until the earlier is sent or given up.
 */
export async function findDue({ read, now }: Pick<Database, "read" | "now">, city: string, most: number) {
  return read
    .selectFrom("outbox")
    .selectAll()
    .select(now.as("at"))
    .where("city", "=", city)
    .where("sent_at", "is", null)
    .where("failed_at", "is", null)
    .where("due_at", "<=", now)
    .where((eb) => eb.or([eb("locked_until", "is", null), eb("locked_until", "<=", now)]))
    .where(isFirstOfSubject)
    .orderBy("due_at")
    .orderBy("id")
    .limit(most)
    .execute();
}

/** No earlier message about the same thing still waits. */
function isFirstOfSubject(eb: ExpressionBuilder<Tables, "outbox">) {
  const earlier = eb
    .selectFrom("outbox as earlier")
    .select("earlier.id")
    .whereRef("earlier.city", "=", "outbox.city")
    .whereRef("earlier.subject", "=", "outbox.subject")
    .where("earlier.sent_at", "is", null)
    .where("earlier.failed_at", "is", null)
    .where(({ eb, ref, refTuple, tuple }) =>
      eb(refTuple("earlier.created_at", "earlier.id"), "<", tuple(ref("outbox.created_at"), ref("outbox.id"))),
    );
  return eb.not(eb.exists(earlier));
}

/** The message as it was left by the last one who took it: `attempts` rises with each taking, so it tells them apart. */
type Taken = Pick<DueMessage, "city" | "id" | "attempts">;

/** Takes a message for a while. False when somebody else has taken it since it was found. */
export async function lease(tx: Writing, message: Taken, until: number): Promise<boolean> {
  return change(tx, message, { locked_until: until, attempts: message.attempts + 1 });
}

/** Marks a message as sent and forgets what it said. */
export async function markSent(tx: Writing, message: Taken, at: number): Promise<boolean> {
  return change(tx, message, { sent_at: at, body: "", locked_until: null });
}

/** Leaves a message for later. */
export async function postpone(tx: Writing, message: Taken, until: number): Promise<boolean> {
  return change(tx, message, { due_at: until, locked_until: null });
}

/** Gives a message up; it stays as it is, for staff to see. */
export async function giveUp(tx: Writing, message: Taken, at: number): Promise<boolean> {
  return change(tx, message, { failed_at: at, locked_until: null });
}

async function change(tx: Writing, { city, id, attempts }: Taken, change: Partial<OutboxTable>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("outbox")
    .set(change)
    .where("city", "=", city)
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .where("sent_at", "is", null)
    .where("failed_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
