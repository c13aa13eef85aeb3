import type { Insertable, Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { SubscriptionTable } from "../database/tables.ts";
import { isId } from "../references/id.ts";
import type { Box } from "../reports/tiles.ts";

/** One wish for news. */
export type SubscriptionRow = Selectable<SubscriptionTable>;

/** Keeps a new subscription. */
export async function insertSubscription(tx: Writing, row: Insertable<SubscriptionTable>): Promise<void> {
  await tx.insertInto("subscription").values(row).execute();
}

/** A subscription by its id. */
export async function findSubscription(db: Reading, city: string, id: string): Promise<SubscriptionRow | undefined> {
  if (!isId(id)) return undefined;
  return db.selectFrom("subscription").selectAll().where("city", "=", city).where("id", "=", id).executeTakeFirst();
}

/** Everything one address has asked for and not ended. */
export function findByEmail(db: Reading, city: string, emailKey: string): Promise<SubscriptionRow[]> {
  return db
    .selectFrom("subscription")
    .selectAll()
    .where("city", "=", city)
    .where("email_key", "=", emailKey)
    .where("state", "!=", "ended")
    .execute();
}

/** How many mails that ask to confirm an address was sent since an instant. */
export async function countAsked(db: Reading, city: string, emailKey: string, since: number): Promise<number> {
  const { count } = await db
    .selectFrom("subscription")
    .select((it) => it.fn.countAll<number>().as("count"))
    .where("city", "=", city)
    .where("email_key", "=", emailKey)
    .where("created_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Confirmed followers of a report, those who asked first in front. */
export async function findFollowers(db: Reading, city: string, report: string): Promise<SubscriptionRow[]> {
  const rows = await db
    .selectFrom("subscription")
    .selectAll()
    .where("city", "=", city)
    .where("report", "=", report)
    .where("state", "=", "active")
    .execute();
  // asked for in order, SQLite would read all subscriptions of the city by their ids
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Confirmed alerts whose centre lies in a part of the map; the caller measures the rest. */
export function findAlerts(db: Reading, city: string, { west, south, east, north }: Box): Promise<SubscriptionRow[]> {
  return db
    .selectFrom("subscription")
    .selectAll()
    .where("city", "=", city)
    .where("lat", ">=", south)
    .where("lat", "<=", north)
    .where("lng", ">=", west)
    .where("lng", "<=", east)
    .where("state", "=", "active")
    .orderBy("id")
    .execute();
}

/** Changes a subscription that is still in the state it was in, of the same report; false when it is not. */
export async function changeSubscription(
  tx: Writing,
  { city, id, state, report }: SubscriptionRow,
  change: Partial<Pick<SubscriptionRow, "state" | "email" | "report" | "changed_at">>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("subscription")
    .set(change)
    .where("city", "=", city)
    .where("id", "=", id)
    .where("state", "=", state)
    .where("report", report === null ? "is" : "=", report)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
