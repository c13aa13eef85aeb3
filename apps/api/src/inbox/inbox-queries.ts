import { sql } from "kysely";
import type { Reading } from "../database/database.ts";
import { archiveOrder, inboxOrder } from "./inbox-order.ts";
import type { InboxSearch } from "./inbox-search.ts";

/** Where a page ends: the order and id of its last report. */
export interface Place {
  readonly order: number;
  readonly id: string;
}

/** The reports of a page after a place, in the order of the inbox; read from an index alone. */
export async function findInbox(
  db: Reading,
  search: InboxSearch,
  { after, limit }: { readonly after: Place | null; readonly limit: number },
): Promise<Place[]> {
  const isOpen = search.part === "open";
  const order = isOpen ? inboxOrder : archiveOrder;
  let query = search.narrow(db.selectFrom("report")).select(["report.id", order.as("order")]);
  if (after)
    query = query.where(
      isOpen
        ? sql<boolean>`(${order} >= ${after.order} and (${order} > ${after.order} or report.id > ${after.id}))`
        : sql<boolean>`(${order} <= ${after.order} and (${order} < ${after.order} or report.id < ${after.id}))`,
    );
  const direction = isOpen ? "asc" : "desc";
  const rows = await query.orderBy(order, direction).orderBy("report.id", direction).limit(limit).execute();
  return rows.map((it) => ({ order: Number(it.order), id: it.id }));
}

/** How many open reports there are of each department, category and state, and how many of them are special. */
export function countInbox(db: Reading, search: InboxSearch, { at, me }: { readonly at: number; readonly me: string }) {
  const sum = (it: ReturnType<typeof sql>) => sql<number>`sum(case when ${it} then 1 else 0 end)`;
  return (
    search
      .narrow(db.selectFrom("report"))
      // always true; it tells SQLite which index holds the open ones alone
      .where(sql<boolean>`${inboxOrder} > -900000000000000`)
      .select(["department", "category", "state"])
      .select([
        sql<number>`count(*)`.as("open"),
        sum(sql`promised_at < ${at} and stopped_at is null`).as("overdue"),
        sum(sql`stopped_at is not null`).as("stopped"),
        sum(sql`dispute = 'open'`).as("disputed"),
        sum(sql`is_public = 1 and released_at is null`).as("held"),
        sum(sql`news = 1`).as("news"),
        sum(sql`assignee is null`).as("unassigned"),
        sum(sql`assignee = ${me}`).as("mine"),
      ])
      .groupBy(["department", "category", "state"])
      .execute()
  );
}

/** Ids of open reports in squares of the map, newest first. */
export async function findInTiles(
  db: Reading,
  city: string,
  tiles: readonly number[],
  most: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("report")
    .select("id")
    .where("city", "=", city)
    .where("tile", "in", tiles)
    .where("state", "in", ["new", "in-progress", "waiting"])
    .orderBy(sql`created_at + 0`, "desc")
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}
