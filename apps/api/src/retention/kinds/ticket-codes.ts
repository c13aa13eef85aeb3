import { daysBefore, type Due, type Kind } from "../kind.ts";

/** What tells tickets apart, after the time for which their visitors are known; their times stay to be counted. */
export const ticketCodes: Kind = {
  name: "ticket-codes",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.visitContactDays),
  due: (db, { city, before }) =>
    db
      .selectFrom("ticket")
      .select(["visit as id", "arrived_at as since"])
      .where("city", "=", city)
      .where("code", "is not", null)
      .where("arrived_at", "<=", before)
      .$castTo<Due>(),
  async erase({ tx, deadline: { city, before } }, ids) {
    const mine = tx.updateTable("ticket").set({ code: null, counter: null, undo: null }).where("city", "=", city);
    const over = mine.where("visit", "in", ids).where("code", "is not", null).where("arrived_at", "<=", before);
    const rows = await over.returning("visit as id").execute();
    return rows.map(({ id }) => id);
  },
};
