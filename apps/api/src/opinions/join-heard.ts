import type { Writing } from "../database/database.ts";
import { copyHeard } from "./opinion-queries.ts";

/**
 * Lets everybody who was heard about one subject count as heard about another one of the same purpose. Tells how many
 * that are who were not heard about it before.
 */
export function joinHeard(tx: Writing, city: string, from: string, to: string): Promise<number> {
  return copyHeard(tx, city, from, to);
}
