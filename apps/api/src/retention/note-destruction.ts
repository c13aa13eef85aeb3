import type { Writing } from "../database/database.ts";
import { newId } from "../references/id.ts";
import { recordDestruction } from "./destruction-queries.ts";

/** Notes in the log that one thing was erased because somebody has asked for it, in the transaction that erases it. */
export async function noteDestruction(tx: Writing, city: string, kind: string, at: number): Promise<void> {
  await recordDestruction(tx, { city, id: newId(), at, kind: `${kind}-on-request`, count: 1, until: at });
}
