import { sql, type Insertable, type RawBuilder, type Selectable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { OfferTable } from "../database/tables/waiting-list.ts";
import { isId } from "../references/id.ts";

/** A time that was kept for one who waits. */
export type OfferRow = Selectable<OfferTable>;

/** Keeps a new offer. */
export async function insertOffer(tx: Writing, row: Insertable<OfferTable>): Promise<void> {
  await tx.insertInto("offer").values(row).execute();
}

/** An offer by its id. */
export async function findOffer(db: Reading, city: string, id: string): Promise<OfferRow | undefined> {
  if (!isId(id)) return undefined;
  return db.selectFrom("offer").selectAll().where("city", "=", city).where("id", "=", id).executeTakeFirst();
}

/** The offer that a wish has now. */
export async function findOpenOffer(db: Reading, city: string, wish: string): Promise<OfferRow | undefined> {
  return db
    .selectFrom("offer")
    .selectAll()
    .where("city", "=", city)
    .where("wish", "=", wish)
    .where(sql<boolean>`state = 'open'`) // word for word as in the index offer_open
    .executeTakeFirst();
}

/** Where and when these wishes were offered something already: `office start` by wish. */
export async function findOffered(db: Reading, city: string, wishes: readonly string[]): Promise<Set<string>> {
  if (wishes.length === 0) return new Set();
  const rows = await db
    .selectFrom("offer")
    .select(["wish", "office", "starts_at"])
    .where("city", "=", city)
    .where("wish", "in", wishes)
    .execute();
  return new Set(rows.map((it) => offeredKey(it.wish, it.office, it.starts_at)));
}

/** What names one time that was offered to one wish. */
export function offeredKey(wish: string, office: string, start: number): string {
  return `${wish} ${office} ${start}`;
}

/** Ids of open offers that nobody has answered in time, or whose time is kept no longer. */
export async function findOver(db: Reading, now: RawBuilder<number>, city: string): Promise<string[]> {
  const rows = await db
    .selectFrom("offer")
    .leftJoin("visit", (on) => on.onRef("visit.city", "=", "offer.city").onRef("visit.id", "=", "offer.hold"))
    .select("offer.id")
    .where("offer.city", "=", city)
    .where("offer.state", "=", "open")
    .where(({ eb, selectFrom }) => eb("offer.wish", "in", selectFrom("wish").select("wish.id").where(isOffered(city))))
    .where((eb) =>
      eb.or([eb("offer.kept_until", "<=", now), eb("visit.state", "is", null), eb("visit.state", "!=", "held")]),
    )
    .execute();
  return rows.map(({ id }) => id).sort();
}

/** The first half word for word as in the index wish_live. */
function isOffered(city: string) {
  return sql<boolean>`wish.city = ${city} and wish.state in ('waiting', 'offered') and wish.state = 'offered'`;
}

/** Changes an offer that is open; false when somebody else was first. */
export async function changeOffer(
  tx: Writing,
  { city, id }: OfferRow,
  change: Pick<OfferRow, "state" | "changed_at" | "kept_secret">,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("offer")
    .set(change)
    .where("city", "=", city)
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
