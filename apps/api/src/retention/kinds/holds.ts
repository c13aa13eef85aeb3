import { sql } from "kysely";
import { forgetEntries } from "../../manage/leave-worklist.ts";
import { endHolds } from "../../visits/end-holds.ts";
import { hoursBefore, type Due, type Kind } from "../kind.ts";

/** Holds that became no visit; one that nobody has ended yet gives its time back first. */
export const holds: Kind = {
  name: "holds",
  deadlines: (catalog, at) => hoursBefore(catalog, at, catalog.file.retention.holdHours),
  due(db, { city, before }) {
    const ended = db
      .selectFrom("visit")
      .select(["id", "changed_at as since"])
      .where("city", "=", city)
      .where("changed_at", "<=", before)
      .where(isEndedHold);
    const live = db
      .selectFrom("visit")
      .select(["id", sql<number>`expires_at`.as("since")])
      .where("city", "=", city)
      .where("expires_at", "<=", before)
      .where("state", "=", "held");
    return ended.unionAll(live).$castTo<Due>();
  },
  async erase({ tx, database, catalog }, ids) {
    await endHolds(tx, database.now, catalog, ids);
    await forgetEntries(tx, catalog.city, ids);
    const gone = await tx
      .deleteFrom("visit")
      .where("city", "=", catalog.city)
      .where("id", "in", ids)
      .where(isEndedHold)
      .returning("id")
      .execute();
    return gone.map(({ id }) => id);
  },
};

/** Word for word the condition of the index visit_ended_hold. */
const isEndedHold = () => sql<boolean>`secret_hash is null and state in ('expired', 'released', 'moved')`;
