import { hoursBefore, type Due, type Kind } from "../kind.ts";

/** Answers kept for an Idempotency-Key, for as long as the API promises. */
export const keptAnswers: Kind = {
  name: "kept-answers",
  deadlines: (catalog, at) => hoursBefore(catalog, at, 48),
  due: (db, { city, before }) =>
    db
      .selectFrom("idempotency")
      .select(["key_hash as id", "created_at as since"])
      .where("city", "=", city)
      .where("created_at", "<=", before)
      .$castTo<Due>(),
  async erase({ tx, deadline: { city, before } }, ids) {
    const mine = tx.deleteFrom("idempotency").where("city", "=", city).where("key_hash", "in", ids);
    const rows = await mine.where("created_at", "<=", before).returning("key_hash as id").execute();
    return rows.map(({ id }) => id);
  },
};
