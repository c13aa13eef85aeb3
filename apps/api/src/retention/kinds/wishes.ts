import { type ExpressionBuilder, sql } from "kysely";
import type { Tables } from "../../database/tables.ts";
import { daysBefore, type Deadline, type Erasing, type Kind } from "../kind.ts";

/** Wishes for a time that were asked for and never confirmed. */
export const unconfirmedWishes: Kind = {
  name: "unconfirmed-wishes",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.unconfirmedNewsDays),
  due: (db, deadline) => db.selectFrom("wish").select(["id", "asked_at as since"]).where(isUnconfirmed(deadline)),
  erase: (erasing, ids) => deleteWishes(erasing, ids, isUnconfirmed(erasing.deadline)),
};

/** Wishes that have ended, with what was offered; their names and addresses went with the end. */
export const endedWishes: Kind = {
  name: "ended-wishes",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.endedNewsDays),
  due: (db, deadline) => db.selectFrom("wish").select(["id", "changed_at as since"]).where(hasEnded(deadline)),
  erase: (erasing, ids) => deleteWishes(erasing, ids, hasEnded(erasing.deadline)),
};

/** Wishes whose last day is over. */
export const wishesInVain: Kind = {
  name: "wishes-in-vain",
  deadlines: (catalog, at) => daysBefore(catalog, at, 1),
  due: (db, deadline) => db.selectFrom("wish").select(["id", "until as since"]).where(isOver(deadline)),
  erase: (erasing, ids) => deleteWishes(erasing, ids, isOver(erasing.deadline)),
};

/** The states stand here word for word as in the indexes of the table. */
type Builder = ExpressionBuilder<Tables, "wish">;

function isUnconfirmed({ city, before }: Deadline) {
  return (eb: Builder) =>
    eb.and([eb("city", "=", city), sql<boolean>`state = 'unconfirmed'`, eb("asked_at", "<=", before)]);
}

function hasEnded({ city, before }: Deadline) {
  return (eb: Builder) =>
    eb.and([eb("city", "=", city), sql<boolean>`state in ('ended', 'taken')`, eb("changed_at", "<=", before)]);
}

function isOver({ city, before }: Deadline) {
  return (eb: Builder) => eb.and([eb("city", "=", city), sql<boolean>`state = 'waiting'`, eb("until", "<=", before)]);
}

async function deleteWishes(
  { tx, deadline: { city } }: Erasing,
  ids: readonly string[],
  isStillOver: ReturnType<typeof isOver>,
): Promise<string[]> {
  const over = tx.selectFrom("wish").select("id").where("id", "in", ids).where(isStillOver);
  await tx.deleteFrom("offer").where("city", "=", city).where("wish", "in", over).execute();
  const rows = await tx.deleteFrom("wish").where("id", "in", ids).where(isStillOver).returning("id").execute();
  return rows.map(({ id }) => id);
}
