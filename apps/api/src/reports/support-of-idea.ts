import type { Reading, Writing } from "../database/database.ts";
import { joinHeard } from "../opinions/join-heard.ts";
import { readReference } from "../references/reference.ts";
import { Refusal } from "../refusal.ts";
import { countSupporters, findIdea, lockOpenIdea } from "./idea-queries.ts";
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

/** Keeps an idea from being decided or merged until the transaction ends. Throws `idea-closed`. */
export async function keepUndecided(tx: Writing, row: ReportRow): Promise<void> {
  if (!(await lockOpenIdea(tx, row))) throw new Refusal("idea-closed");
}

/** Counts one supporter more and answers with how many they are. */
export function addSupporter(tx: Writing, row: ReportRow): Promise<number> {
  return countSupporters(tx, row, 1);
}

/** Counts the supporters of an idea that is merged for the other one, too; who supports both counts once. */
export async function joinSupporters(tx: Writing, from: ReportRow, to: ReportRow): Promise<void> {
  if (from.kind !== "idea" || to.kind !== "idea") return;
  const more = await joinHeard(tx, from.city, from.id, to.id);
  if (more > 0) await countSupporters(tx, to, more);
}
