import { sql, type Insertable, type Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { WishTable } from "../database/tables/waiting-list.ts";
import { isId } from "../references/id.ts";

/** Somebody who waits, or asks to. */
export type WishRow = Selectable<WishTable>;

/** Word for word the condition of the indexes of those who wait. */
const isLive = () => sql<boolean>`state in ('waiting', 'offered')`;

/** Keeps a new wish. */
export async function insertWish(tx: Writing, row: Insertable<WishTable>): Promise<void> {
  await tx.insertInto("wish").values(row).execute();
}

/** A wish by its id. */
export async function findWish(db: Reading, city: string, id: string): Promise<WishRow | undefined> {
  if (!isId(id)) return undefined;
  return db.selectFrom("wish").selectAll().where("city", "=", city).where("id", "=", id).executeTakeFirst();
}

/** Who waits for one of these procedures, those who asked first in front. */
export async function findWaiting(db: Reading, city: string, procedures: readonly string[], now: number) {
  if (procedures.length === 0) return [];
  return db
    .selectFrom("wish")
    .selectAll()
    .where("city", "=", city)
    .where(sql<boolean>`state = 'waiting'`) // word for word as in the index wish_waiting
    .where("procedure", "in", procedures)
    .where("until", ">", now)
    .orderBy("asked_at")
    .orderBy("id")
    .execute();
}

/** The wish of a person for a procedure that is still waited for. */
export async function findLiveOf(db: Reading, city: string, emailKey: string, procedure: string) {
  return db
    .selectFrom("wish")
    .selectAll()
    .where("city", "=", city)
    .where("email_key", "=", emailKey)
    .where("procedure", "=", procedure)
    .where(isLive)
    .executeTakeFirst();
}

/** The wish to move a visit that is still waited for. */
export async function findLiveOfVisit(db: Reading, city: string, visit: string): Promise<WishRow | undefined> {
  return db
    .selectFrom("wish")
    .selectAll()
    .where("city", "=", city)
    .where("visit", "=", visit)
    .where(isLive)
    .executeTakeFirst();
}

/** All wishes to move a visit, the last one first, also those that are over. */
export function findOfVisit(db: Reading, city: string, visit: string): Promise<WishRow[]> {
  return db
    .selectFrom("wish")
    .selectAll()
    .where("city", "=", city)
    .where("visit", "=", visit)
    .orderBy("asked_at", "desc")
    .execute();
}

/** All wishes of an address. */
export function findWishesOf(db: Reading, city: string, emailKey: string): Promise<WishRow[]> {
  return db.selectFrom("wish").selectAll().where("city", "=", city).where("email_key", "=", emailKey).execute();
}

/** How many mails that ask to confirm an address was sent since an instant. */
export async function countAsked(db: Reading, city: string, emailKey: string, since: number): Promise<number> {
  const { count } = await db
    .selectFrom("wish")
    .select((it) => it.fn.countAll<number>().as("count"))
    .where("city", "=", city)
    .where("email_key", "=", emailKey)
    .where("asked_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Changes a wish that is still in the state it was found in; false when somebody else was first. */
export async function changeWish(
  tx: Writing,
  { city, id, state }: WishRow,
  change: Partial<Pick<WishRow, "state" | "name" | "email" | "passed" | "asked_at" | "changed_at">>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("wish")
    .set(change)
    .where("city", "=", city)
    .where("id", "=", id)
    .where("state", "=", state)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** For each city in which somebody waits: how many, and when that changed last. */
export async function findCitiesThatWait(db: Reading) {
  return db
    .selectFrom("wish")
    .select((eb) => ["city", eb.fn.countAll<number>().as("count"), eb.fn.max("changed_at").as("changed")])
    .where(isLive)
    .groupBy("city")
    .execute();
}

/** The revisions of the queues of a city. */
export async function findRevisions(db: Reading, city: string): Promise<Map<string, number>> {
  const rows = await db.selectFrom("queue").select(["queue", "revision"]).where("city", "=", city).execute();
  return new Map(rows.map((it) => [it.queue, it.revision]));
}

/** The procedures for which somebody waits. */
export async function findWantedProcedures(db: Reading, city: string): Promise<string[]> {
  const rows = await db
    .selectFrom("wish")
    .select("procedure")
    .distinct()
    .where("city", "=", city)
    .where(sql<boolean>`state = 'waiting'`)
    .execute();
  return rows.map((it) => it.procedure);
}
