import type { Writing } from "../database/database.ts";
import { statement } from "../database/statement.ts";
import { newReference } from "./reference.ts";

const holders = statement<{ city: string; reference: string }, { reference: string }>((db, value) => {
  const visits = db.selectFrom("visit").where("city", "=", value("city")).where("reference", "=", value("reference"));
  const reports = db.selectFrom("report").where("city", "=", value("city")).where("reference", "=", value("reference"));
  const conversations = db
    .selectFrom("conversation")
    .where("city", "=", value("city"))
    .where("reference", "=", value("reference"));
  const others = reports.select("reference").unionAll(conversations.select("reference") as never);
  return visits.select("reference").unionAll(others) as never;
});

/** A new number that no visit, report or conversation of the city has, so that a number names exactly one thing. */
export async function newNumber(tx: Writing, city: string): Promise<string> {
  for (;;) {
    const reference = newReference();
    if ((await holders(tx, { city, reference })).rows.length === 0) return reference;
  }
}
