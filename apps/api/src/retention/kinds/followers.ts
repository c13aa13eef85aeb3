import { closedBefore, closedReports } from "../closed-reports.ts";
import type { Due, Kind } from "../kind.ts";

/** Who follows a report that was closed as long ago as its reporter is kept; how many they were stays with the report. */
export const followers: Kind = {
  name: "followers",
  deadlines: (catalog, at) => closedBefore(catalog, at, "contactDays"),
  due: (db, deadline) =>
    closedReports(db, deadline)
      .innerJoin("subscription as follower", (join) =>
        join.onRef("follower.city", "=", "report.city").onRef("follower.report", "=", "report.id"),
      )
      .select(["follower.id", "report.closed_at as since"])
      .$castTo<Due>(),
  async erase({ tx, deadline }, ids) {
    const gone = await tx
      .deleteFrom("subscription")
      .where("city", "=", deadline.city)
      .where("id", "in", ids)
      .where("report", "in", closedReports(tx, deadline).select("report.id"))
      .returning("id")
      .execute();
    return gone.map(({ id }) => id);
  },
};
