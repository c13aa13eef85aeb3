import type { Writing } from "../database/database.ts";
import { Refusal } from "../refusal.ts";
import { movePhoto } from "./photo-queries.ts";

/** Gives photos of one report to another, in this order. Throws `unknown-photo` when one is not of the first. */
export async function movePhotos(
  tx: Writing,
  city: string,
  ids: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  for (const [position, id] of ids.entries())
    if (!(await movePhoto(tx, { city, id, report: from }, { report: to, event: null, position })))
      throw new Refusal("unknown-photo");
}
