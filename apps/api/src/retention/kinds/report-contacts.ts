import { forgetPeople } from "../../people/remember-person.ts";
import { closedBefore, closedReports } from "../closed-reports.ts";
import type { Due, Kind } from "../kind.ts";

/** Who has reported, and what lets letters to them hold the link of the report. */
export const reportContacts: Kind = {
  name: "report-contacts",
  deadlines: (catalog, at) => closedBefore(catalog, at, "contactDays"),
  due: (db, deadline) =>
    closedReports(db, deadline)
      .select(["report.id", "report.closed_at as since"])
      .where("report.id", "in", (eb) => eb.selectFrom("reporter").select("report").where("city", "=", deadline.city))
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
    await forgetPeople(tx, city, "report", reports);
    return gone.map(({ report }) => report);
  },
};
