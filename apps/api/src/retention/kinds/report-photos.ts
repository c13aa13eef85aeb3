import { closedBefore, closedReports } from "../closed-reports.ts";
import type { Due, Kind } from "../kind.ts";

/** Photos of reports that go, before the reports do; their files as well. */
export const reportPhotos: Kind = {
  name: "report-photos",
  hasFiles: true,
  deadlines: (catalog, at) => closedBefore(catalog, at, "reportDays"),
  due: (db, deadline) =>
    closedReports(db, deadline)
      .innerJoin("photo", (join) =>
        join.onRef("photo.city", "=", "report.city").onRef("photo.report", "=", "report.id"),
      )
      .select(["photo.file as id", "report.closed_at as since"])
      .$castTo<Due>(),
  async erase({ tx, deadline }, files) {
    const gone = await tx
      .deleteFrom("photo")
      .where("city", "=", deadline.city)
      .where("file", "in", files)
      .where("report", "in", closedReports(tx, deadline).select("report.id"))
      .returning("file")
      .execute();
    return gone.map(({ file }) => file);
  },
};
