import { sql } from "kysely";
import type { Reading } from "../database/database.ts";
import type { VisitRow } from "./visit-queries.ts";

/** The visit of a day that has this check-in code. */
export async function findByCode(db: Reading, city: string, day: string, code: string): Promise<VisitRow | undefined> {
  const query = db.selectFrom("visit").selectAll().where("city", "=", city).where("day", "=", day);
  return query.where("check_in_code", "=", code).executeTakeFirst();
}

/** Who has booked for a day of an office and is not there yet, by start. */
export async function findExpected(db: Reading, city: string, office: string, day: string): Promise<VisitRow[]> {
  const rows = await db
    .selectFrom("visit")
    .selectAll()
    .where("city", "=", city)
    .where("office", "=", office)
    .where("day", "=", day)
    .where(sql<boolean>`state = 'booked'`) // word for word as in the index visit_expected
    .execute();
  return rows.toSorted((a, b) => a.starts_at - b.starts_at);
}
