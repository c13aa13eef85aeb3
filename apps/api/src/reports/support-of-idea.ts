import type { Reading, Writing } from "../database/database.ts";
import { readReference } from "../references/reference.ts";
import { Refusal } from "../refusal.ts";
import { countSupporter, findIdea } from "./idea-queries.ts";
import type { ReportRow } from "./report-queries.ts";
import { isClosed } from "./report-states.ts";

/** The public idea of a number, in any spelling. Throws `unknown-report`, also for what is no public idea. */
export async function ideaOf(db: Reading, city: string, spelled: string): Promise<ReportRow> {
  const reference = readReference(spelled);
  const row = reference === null ? undefined : await findIdea(db, city, reference);
  if (!row) throw new Refusal("unknown-report");
  return row;
}

/** Refuses an idea that has been decided. Throws `idea-closed`. */
export function refuseDecided({ state }: ReportRow): void {
  if (isClosed(state)) throw new Refusal("idea-closed");
}

/** Counts one supporter more and answers with how many they are. */
export function addSupporter(tx: Writing, row: ReportRow): Promise<number> {
  return countSupporter(tx, row);
}
