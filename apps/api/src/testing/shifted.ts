import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** The same database with a clock that is some milliseconds ahead. */
export function shifted(database: Database, milliseconds: number): Database {
  return { ...database, now: sql<number>`(${database.now} + ${sql.lit(milliseconds)})` };
}
