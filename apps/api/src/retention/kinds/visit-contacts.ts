import type { ExpressionBuilder } from "kysely";
import type { Tables } from "../../database/tables.ts";
import { forgetVisitors } from "../forget-visitors.ts";
import { daysBefore, type Deadline, type Kind } from "../kind.ts";

/** Who came, or did not come; of the visit its matter, time, channel and outcome stay. */
export const visitContacts: Kind = {
  name: "visit-contacts",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.visitContactDays),
  due: (db, deadline) => db.selectFrom("visit").select(["id", "ends_at as since"]).where(isOver(deadline)),
  erase: ({ tx, deadline }, ids) => forgetVisitors(tx, deadline.city, ids, isOver(deadline)),
};

function isOver({ city, before }: Deadline) {
  return (eb: ExpressionBuilder<Tables, "visit">) =>
    eb.and([
      eb("city", "=", city),
      eb("secret_hash", "is not", null),
      eb("state", "not in", ["cancelled", "expired"]),
      eb("ends_at", "<=", before),
    ]);
}
