import { closedBefore, isClosed } from "../closed-reports.ts";
import type { Due, Kind } from "../kind.ts";

/** Who has reported, and what lets letters to them hold the link of the report. */
export const reportContacts: Kind = {
  name: "report-contacts",
  deadlines: (catalog, at) => closedBefore(catalog, at, "contactDays"),
  due: (db, deadline) =>
    db
      .selectFrom("reporter")
      .crossJoin("report") // SQLite begins with the few that are left, not with every closed report
      .whereRef("report.id", "=", "reporter.report")
      .where("reporter.city", "=", deadline.city)
      .where(isClosed(deadline))
      .select(["report.id", "report.closed_at as since"])
      .$castTo<Due>(),
  async erase({ tx, deadline: { city, before } }, ids) {
    const closed = await tx
      .updateTable("report")
      .set({ sealed_secret: null, confirm_hash: null })
      .where("city", "=", city)
      .where("id", "in", ids)
      .where("closed_at", "<=", before)
      .returning("id")
      .execute();
    const reports = ["", ...closed.map(({ id }) => id)];
    const gone = await tx
      .deleteFrom("reporter")
      .where("city", "=", city)
      .where("report", "in", reports)
      .returning("report")
      .execute();
    return gone.map(({ report }) => report);
  },
};
