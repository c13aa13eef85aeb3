import type { Writing } from "../database/database.ts";
import { raiseTopic } from "../live/raise-topic.ts";
import { deleteEntries, endEntries } from "./worklist-queries.ts";

/** A visit that has another time, or none any more, waits for nobody on the worklist. The last statement, as it tells. */
export async function leaveWorklist(
  tx: Writing,
  { city, id }: { readonly city: string; readonly id: string },
  state: "moved" | "cancelled",
  at: number,
  by: string,
): Promise<void> {
  if (await endEntries(tx, city, id, { state, changed_at: at, changed_by: by })) await raiseTopic(tx, city, "worklist");
}

/** Forgets the entries of visits that go themselves: those that nobody has ever confirmed. */
export async function forgetEntries(tx: Writing, city: string, visits: readonly string[]): Promise<void> {
  await deleteEntries(tx, city, visits);
}
