import type { Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { isId } from "../references/id.ts";

/** An answer or a support that waits for its mail, or what is left of it. */
export type OpinionRow = Selectable<Tables["opinion"]>;

/** Keeps what somebody wants to be counted. */
export async function insertOpinion(tx: Writing, row: OpinionRow): Promise<void> {
  await tx.insertInto("opinion").values(row).execute();
}

/** One of them by its id. */
export async function findOpinion(db: Reading, city: string, id: string): Promise<OpinionRow | undefined> {
  if (!isId(id)) return undefined;
  return db.selectFrom("opinion").selectAll().where("city", "=", city).where("id", "=", id).executeTakeFirst();
}

/** How many mails that ask to confirm an address was sent since an instant. */
export async function countAsked(db: Reading, city: string, askedKey: string, since: number): Promise<number> {
  const { count } = await db
    .selectFrom("opinion")
    .select((it) => it.fn.countAll<number>().as("count"))
    .where("city", "=", city)
    .where("asked_key", "=", askedKey)
    .where("created_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether an address was heard about a subject. */
export async function isHeard(db: Reading, { city, subject, address_key }: Tables["heard_address"]): Promise<boolean> {
  const ofSubject = db.selectFrom("heard_address").select("address_key").where("city", "=", city);
  const found = ofSubject.where("subject", "=", subject).where("address_key", "=", address_key);
  return (await found.executeTakeFirst()) !== undefined;
}

/** Notes that an address was heard about a subject; false where it was heard before. */
export async function insertHeard(tx: Writing, row: Tables["heard_address"]): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("heard_address")
    .values(row)
    .onConflict((it) => it.columns(["city", "subject", "address_key"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Notes who was heard about one subject for another one as well, once each; tells how many were not heard there before. */
export async function copyHeard(tx: Writing, city: string, from: string, to: string): Promise<number> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("heard_address")
    .columns(["city", "subject", "address_key"])
    .expression((eb) =>
      eb
        .selectFrom("heard_address as heard")
        .select((it) => ["heard.city", it.val(to).as("subject"), "heard.address_key"])
        .where("heard.city", "=", city)
        .where("heard.subject", "=", from),
    )
    .onConflict((it) => it.columns(["city", "subject", "address_key"]).doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** Forgets everything about an opinion but the hash of its code. */
export async function emptyOpinion(tx: Writing, { city, id }: OpinionRow): Promise<void> {
  await tx
    .updateTable("opinion")
    .set({ options: null, comment: null, email: null, asked_key: null })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}
