import type { ExpressionBuilder } from "kysely";
import type { Tables } from "../../database/tables.ts";
import { daysBefore, type Deadline, type Due, type Kind } from "../kind.ts";

/** What staff have done about visits without a counter; it goes with who was to come, counted from the end of the visit. */
export const worklist: Kind = {
  name: "worklist",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.visitContactDays),
  due: (db, deadline) =>
    db
      .selectFrom("worklist")
      .innerJoin("visit", (join) => join.onRef("visit.city", "=", "worklist.city").onRef("visit.id", "=", "visit"))
      .select(["worklist.id", "visit.ends_at as since"])
      .where("worklist.city", "=", deadline.city)
      .where("visit.ends_at", "<=", deadline.before)
      .$castTo<Due>(),
  async erase({ tx, deadline }, ids) {
    const over = tx.deleteFrom("worklist").where("city", "=", deadline.city).where("id", "in", ids);
    const rows = await over.where(isOver(deadline)).returning("id").execute();
    return rows.map(({ id }) => id);
  },
};

/** Its visit may have been moved a moment ago. */
function isOver({ before }: Deadline) {
  return (eb: ExpressionBuilder<Tables, "worklist">) =>
    eb.exists(
      eb
        .selectFrom("visit")
        .select("visit.id")
        .whereRef("visit.city", "=", "worklist.city")
        .whereRef("visit.id", "=", "worklist.visit")
        .where("visit.ends_at", "<=", before),
    );
}
