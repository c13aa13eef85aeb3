import type { Reading, Writing } from "../database/database.ts";
import { statement } from "../database/statement.ts";

const raise = statement<{ city: string; topic: string }>((db, value) =>
  db
    .insertInto("topic")
    .values({ city: value("city"), topic: value("topic"), version: 1 })
    .onConflict((on) => on.columns(["city", "topic"]).doUpdateSet((eb) => ({ version: eb("topic.version", "+", 1) }))),
);

const select = statement<{ city: string; topic: string }, { version: number }>((db, value) =>
  db.selectFrom("topic").select("version").where("city", "=", value("city")).where("topic", "=", value("topic")),
);

/**
 * Tells those who listen that there is something new of a topic, once the transaction is committed.
 *
 * The last statement of a transaction: until its end, others who raise the topic wait.
 */
export async function raiseTopic(tx: Writing, city: string, topic: string): Promise<void> {
  await raise(tx, { city, topic });
}

/** How often a topic was raised. */
export async function raisedVersion(db: Reading, city: string, topic: string): Promise<string> {
  const { rows } = await select(db, { city, topic });
  return String(rows[0]?.version ?? 0);
}
