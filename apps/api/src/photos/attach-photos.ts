import type { Writing } from "../database/database.ts";
import { hashSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { attachPhoto, countPhotos, type PhotoPlace } from "./photo-queries.ts";

/** How many photos one sending may bring, as the contract says, and how many a report may gather. */
const most = { atOnce: 5, ofReport: 30 };

/**
 * Gives photos to a report or to one of its events, in this order, by the ids that their sender was told.
 *
 * Throws `unknown-photo` when one is unknown, forgotten or given already, or when they are too many.
 */
export async function attachPhotos(
  tx: Writing,
  city: string,
  ids: readonly string[],
  place: PhotoPlace,
): Promise<void> {
  if (ids.length === 0) return;
  if (ids.length > most.atOnce)
    throw new Refusal("unknown-photo", `At most ${most.atOnce} photos can be added at once.`);
  if ((await countPhotos(tx, city, place.report)) + ids.length > most.ofReport)
    throw new Refusal("unknown-photo", `A report has at most ${most.ofReport} photos.`);
  for (const [position, id] of ids.entries()) {
    if (await attachPhoto(tx, city, hashSecret(id), { ...place, position })) continue;
    throw new Refusal("unknown-photo", "A photo is unknown, used already, or was sent more than a day ago.");
  }
}
