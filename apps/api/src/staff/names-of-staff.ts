import type { Reading } from "../database/database.ts";
import { findNames } from "./staff-queries.ts";

/** The names of members by their ids, for whoever shows what they did. */
export function namesOfStaff(db: Reading, city: string, ids: readonly string[]): Promise<Map<string, string>> {
  return findNames(db, city, ids);
}
