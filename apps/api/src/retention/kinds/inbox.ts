import { closedBefore, closedReports } from "../closed-reports.ts";
import { type Due, daysBefore, type Kind } from "../kind.ts";

/** Whom reports were forwarded to and with which words: as long as who reported is known. */
export const forwardings: Kind = {
  name: "forwardings",
  deadlines: (catalog, at) => closedBefore(catalog, at, "contactDays"),
  due: (db, deadline) =>
    closedReports(db, deadline)
      .select(["report.id", "report.closed_at as since"])
      .where("report.id", "in", (eb) => eb.selectFrom("forwarding").select("report").where("city", "=", deadline.city))
      .$castTo<Due>(),
  async erase({ tx, deadline: { city, before } }, ids) {
    const stillClosed = tx.selectFrom("report").select("id").where("city", "=", city).where("closed_at", "<=", before);
    const gone = await tx
      .deleteFrom("forwarding")
      .where("city", "=", city)
      .where("report", "in", stillClosed.where("id", "in", ids))
      .returning("report")
      .execute();
    return [...new Set(gone.map(({ report }) => report))];
  },
};

/** Days after which filters go whose member has been disabled. */
const viewDays = 30;

/** Filters that members have kept who cannot sign in any more. */
export const reportViews: Kind = {
  name: "report-views",
  deadlines: (catalog, at) => daysBefore(catalog, at, viewDays),
  due: (db, { city, before }) =>
    db
      .selectFrom("report_view")
      .innerJoin("staff", (join) => join.onRef("staff.city", "=", "report_view.city").onRef("staff.id", "=", "staff"))
      .select(["report_view.id", "staff.changed_at as since"])
      .where("report_view.city", "=", city)
      .where("staff.state", "=", "disabled")
      .where("staff.changed_at", "<=", before)
      .$castTo<Due>(),
  async erase({ tx, deadline: { city, before } }, ids) {
    const out = tx.selectFrom("staff").select("id").where("city", "=", city).where("state", "=", "disabled");
    const gone = await tx
      .deleteFrom("report_view")
      .where("city", "=", city)
      .where("id", "in", ids)
      .where("staff", "in", out.where("changed_at", "<=", before))
      .returning("id")
      .execute();
    return gone.map(({ id }) => id);
  },
};
