import type { ExpressionBuilder } from "kysely";
import type { Tables } from "../../database/tables.ts";
import { forgetVisitors } from "../forget-visitors.ts";
import { daysBefore, type Deadline, type Kind } from "../kind.ts";

/** Who has cancelled a visit or never confirmed it, also while its time lies ahead. */
export const cancelledVisits: Kind = {
  name: "cancelled-visits",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.cancelledVisitDays),
  due: (db, deadline) => db.selectFrom("visit").select(["id", "changed_at as since"]).where(isOver(deadline)),
  erase: ({ tx, deadline }, ids) => forgetVisitors(tx, deadline.city, ids, isOver(deadline)),
};

function isOver({ city, before }: Deadline) {
  return (eb: ExpressionBuilder<Tables, "visit">) =>
    eb.and([
      eb("city", "=", city),
      eb("secret_hash", "is not", null),
      eb("state", "in", ["cancelled", "expired"]),
      eb("changed_at", "<=", before),
    ]);
}
