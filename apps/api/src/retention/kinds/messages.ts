import { sql } from "kysely";
import { daysBefore, type Due, type Kind } from "../kind.ts";

/** Messages that were sent, which say nothing any more, and those that were given up, which do. */
export const messages: Kind = {
  name: "messages",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.messageDays),
  due: (db, { city, before }) =>
    db
      .selectFrom("outbox")
      .select(["id", over.as("since")])
      .where("city", "=", city)
      .where(over, "<=", before)
      .$castTo<Due>(),
  async erase({ tx, deadline: { city, before } }, ids) {
    const mine = tx.deleteFrom("outbox").where("city", "=", city).where("id", "in", ids);
    const rows = await mine.where(over, "<=", before).returning("id").execute();
    return rows.map(({ id }) => id);
  },
};

/** Null while it waits. */
const over = sql<number>`coalesce(sent_at, failed_at)`;
