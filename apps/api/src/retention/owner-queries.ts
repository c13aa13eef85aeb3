import type { Reading, Writing } from "../database/database.ts";

/** A visit or report of a city, by its id. */
export interface Subject {
  readonly city: string;
  readonly id: string;
}

/** Messages about a visit or report, the oldest first. */
export function findMessages(db: Reading, { city, id }: Subject) {
  return db
    .selectFrom("outbox")
    .select(["kind", "created_at", "sent_at", "failed_at"])
    .where("city", "=", city)
    .where("subject", "=", id)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** What the audit log says about a visit or report, the oldest first. */
export function findSteps(db: Reading, { city, id }: Subject) {
  return db
    .selectFrom("audit")
    .select(["at", "action", "actor"])
    .where("city", "=", city)
    .where("subject", "=", id)
    .orderBy("at")
    .orderBy("id")
    .execute();
}

/** How many notes the office has written for itself about a report. */
export async function countNotes(db: Reading, { city, id }: Subject): Promise<number> {
  const { notes } = await db
    .selectFrom("report_event")
    .select((eb) => eb.fn.count<number>("private_note").as("notes"))
    .where("city", "=", city)
    .where("report", "=", id)
    .executeTakeFirstOrThrow();
  return notes;
}

/** Forgets who has booked a visit and what they wrote. */
export async function emptyVisit(tx: Writing, { city, id }: Subject): Promise<void> {
  const nobody = { name: null, email: null, phone: null, note: null, contact_key: null };
  await tx
    .updateTable("visit")
    .set({ ...nobody, confirm_hash: null, sealed_secret: null, kept_secret: null })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}

/** Ids of what the resident has added to a report. */
export async function findOwnEvents(db: Reading, { city, id }: Subject): Promise<Set<string>> {
  const rows = await db
    .selectFrom("report_event")
    .select("id")
    .where("city", "=", city)
    .where("report", "=", id)
    .where("by_whom", "=", "resident")
    .execute();
  return new Set(rows.map((it) => it.id));
}

/** Forgets who has reported and what they wrote. False when there was nothing of it any more. */
export async function emptyReport(tx: Writing, { city, id }: Subject, at: number): Promise<boolean> {
  const changed = [
    // first: whoever was adding something has held the report until it could be seen
    await emptyRow(tx, { city, id }, at),
    await tx
      .updateTable("report_event")
      .set({ public_text: null })
      .where("city", "=", city)
      .where("report", "=", id)
      .where("by_whom", "=", "resident")
      .where("public_text", "is not", null)
      .executeTakeFirstOrThrow(),
    await tx
      .updateTable("feedback")
      .set({ comment: null })
      .where("city", "=", city)
      .where("report", "=", id)
      .where("comment", "is not", null)
      .executeTakeFirstOrThrow(),
  ];
  await tx.deleteFrom("forwarding").where("city", "=", city).where("report", "=", id).execute();
  const people = await tx
    .deleteFrom("reporter")
    .where("city", "=", city)
    .where("report", "=", id)
    .executeTakeFirstOrThrow();
  return people.numDeletedRows > 0n || changed.some((it) => it.numUpdatedRows > 0n);
}

/** Whoever changes the report at the same moment finds another revision; whoever fetches what has changed, this. */
function emptyRow(tx: Writing, { city, id }: Subject, at: number) {
  const nothing = { description: "", answers: "{}", media_url: null, address: null, address_id: null };
  return tx
    .updateTable("report")
    .set((eb) => ({
      ...nothing,
      sealed_secret: null,
      confirm_hash: null,
      updated_at: at,
      revision: eb("revision", "+", 1),
    }))
    .where("city", "=", city)
    .where("id", "=", id)
    .where((eb) =>
      eb.or([
        eb("description", "!=", ""),
        eb("answers", "!=", "{}"),
        eb("media_url", "is not", null),
        eb("address", "is not", null),
        eb("address_id", "is not", null),
        eb("sealed_secret", "is not", null),
        eb("confirm_hash", "is not", null),
      ]),
    )
    .executeTakeFirstOrThrow();
}

/** To whom a report was forwarded, and with which words, the oldest first. */
export function findForwarded(db: Reading, { city, id }: Subject) {
  return db
    .selectFrom("forwarding")
    .select(["name", "words", "created_at"])
    .where("city", "=", city)
    .where("report", "=", id)
    .orderBy("created_at")
    .execute();
}
