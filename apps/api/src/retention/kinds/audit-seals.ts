import type { Reading } from "../../database/database.ts";
import { firstIdAt } from "../../references/id.ts";
import { daysBefore, type Deadline, type Due, type Kind } from "../kind.ts";

/** Seals of the audit log whose lines are all gone; the last one of them stays, for the next one stands on it. */
export const auditSeals: Kind = {
  name: "audit-seals",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.auditDays),
  due: (db, deadline) =>
    overIn(db, deadline)
      .select((it) => [it.cast("number", "text").as("id"), "at as since"])
      .$castTo<Due>(),
  async erase({ tx, deadline }, ids) {
    const { city } = deadline;
    const rows = await tx
      .deleteFrom("audit_seal")
      .where("city", "=", city)
      .where("number", "in", overIn(tx, deadline).select("number").where("number", "in", ids.map(Number)))
      .returning("number")
      .execute();
    return rows.map(({ number }) => String(number));
  },
};

function overIn(db: Reading, { city, before }: Deadline) {
  const isOver = firstIdAt(before);
  const last = db
    .selectFrom("audit_seal as later")
    .select("later.number")
    .where("later.city", "=", city)
    .where("later.last_line", "<", isOver)
    .where(({ exists, not, selectFrom }) => {
      const lines = selectFrom("audit as line").select("line.id").whereRef("line.city", "=", "later.city");
      return not(exists(lines.whereRef("line.id", "<=", "later.last_line")));
    })
    .orderBy("later.last_line", "desc")
    .orderBy("later.number", "desc")
    .limit(1);
  return db
    .selectFrom("audit_seal")
    .where("city", "=", city)
    .where("last_line", "<", isOver)
    .where("number", "<", last);
}
