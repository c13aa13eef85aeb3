import { recordErasure } from "../../audit/erasure.ts";
import { readNow } from "../../database/read-now.ts";
import { daysBefore, type Due, type Kind } from "../kind.ts";

/**
 * Lines of the audit log, the oldest first, so that what is left is the end of the log without gaps; a new line
 * says how many went.
 */
export const auditLines: Kind = {
  name: "audit-lines",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.auditDays),
  due: (db, { city, before }) =>
    db
      .selectFrom("audit")
      .select(["id", "at as since"])
      .where("city", "=", city)
      .where("id", "<=", lastIdOf(before))
      .where("at", "<=", before)
      .$castTo<Due>(),
  async erase({ tx, database, deadline: { city, before: until } }, ids) {
    const rows = await tx.deleteFrom("audit").where("city", "=", city).where("id", "in", ids).returning("id").execute();
    const count = rows.length;
    if (count > 0) await recordErasure(tx, city, await readNow(tx, database.now), { count, until });
    return rows.map(({ id }) => id);
  },
};

/** The greatest id of a millisecond: ids begin with their time (RFC 9562 §5.7), so the key finds what time has no index for. */
function lastIdOf(instant: number): string {
  const time = Math.max(0, instant).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-ffff-ffff-ffffffffffff`;
}
