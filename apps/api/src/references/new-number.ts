import type { Writing } from "../database/database.ts";
import { statement } from "../database/statement.ts";
import { newReference } from "./reference.ts";

const holders = statement<{ city: string; reference: string }, { reference: string }>((db, value) => {
  const visits = db.selectFrom("visit").where("city", "=", value("city")).where("reference", "=", value("reference"));
  const reports = db.selectFrom("report").where("city", "=", value("city")).where("reference", "=", value("reference"));
  return visits.select("reference").unionAll(reports.select("reference")) as never;
});

/** A new number that neither a visit nor a report of the city has, so that a number names exactly one thing. */
export async function newNumber(tx: Writing, city: string): Promise<string> {
  for (;;) {
    const reference = newReference();
    if ((await holders(tx, { city, reference })).rows.length === 0) return reference;
  }
}
