import type { ExpressionBuilder } from "kysely";
import type { Tables } from "../../database/tables.ts";
import { daysBefore, type Deadline, type Erasing, type Kind } from "../kind.ts";

/** Subscriptions that were asked for and never confirmed. */
export const unconfirmedNews: Kind = {
  name: "unconfirmed-news",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.unconfirmedNewsDays),
  due: (db, deadline) =>
    db.selectFrom("subscription").select(["id", "created_at as since"]).where(isUnconfirmed(deadline)),
  erase: (erasing, ids) => deleteSubscriptions(erasing, ids, isUnconfirmed(erasing.deadline)),
};

/** Subscriptions that have ended; their addresses went with the end. */
export const endedNews: Kind = {
  name: "ended-news",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.endedNewsDays),
  due: (db, deadline) => db.selectFrom("subscription").select(["id", "changed_at as since"]).where(hasEnded(deadline)),
  erase: (erasing, ids) => deleteSubscriptions(erasing, ids, hasEnded(erasing.deadline)),
};

type Builder = ExpressionBuilder<Tables, "subscription">;

function isUnconfirmed({ city, before }: Deadline) {
  return (eb: Builder) =>
    eb.and([eb("city", "=", city), eb("state", "=", "unconfirmed"), eb("created_at", "<=", before)]);
}

function hasEnded({ city, before }: Deadline) {
  return (eb: Builder) => eb.and([eb("city", "=", city), eb("state", "=", "ended"), eb("changed_at", "<=", before)]);
}

async function deleteSubscriptions(
  { tx }: Erasing,
  ids: readonly string[],
  isOver: ReturnType<typeof hasEnded>,
): Promise<string[]> {
  const rows = await tx.deleteFrom("subscription").where("id", "in", ids).where(isOver).returning("id").execute();
  return rows.map(({ id }) => id);
}
