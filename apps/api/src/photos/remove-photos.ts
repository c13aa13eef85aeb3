import { recordAudit } from "../audit/audit.ts";
import type { Writing } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read, write } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { PhotoFolder } from "./photo-folder.ts";
import { deletePhotos, findPhotos } from "./photo-queries.ts";

/** Which photos are to go: all of a report, or those of it with these addresses. */
export interface UnwantedPhotos {
  readonly report: string;
  /** `url` or `thumbnail`, as the public sees them. */
  readonly urls?: readonly string[];
  /** Who wants it, for the audit log: `staff:id`, `system`. */
  readonly actor: string;
}

/** Removes photos of a report for good: rows, files and thumbnails. Gives how many there were. */
export async function removePhotos(
  parts: Pick<Parts, "database" | "settings">,
  city: string,
  { report, urls, actor }: UnwantedPhotos,
): Promise<number> {
  const { database } = parts;
  const rows = await read(() => findPhotos(database.read, city, [report]));
  const files = rows.map(({ file }) => file).filter((file) => !urls || urls.some((url) => url.includes(file)));
  const removed = await removeWithRows(parts, files, async (tx) => {
    const gone = await deletePhotos(tx, city, report, files);
    const at = await readNow(tx, database.now);
    const states = { before: { photos: gone.length }, after: null };
    await recordAudit(tx, { city, at, actor, action: "photos-removed", subject: report, ...states });
    return gone;
  });
  return removed.length;
}

/**
 * Deletes rows, then the files of those that are gone; what a crash leaves of it is found by housekeeping. Another
 * process may be at the same photos: what it has taken stays in doubt until it is done.
 */
export async function removeWithRows(
  { database, settings }: Pick<Parts, "database" | "settings">,
  files: readonly string[],
  deleteRows: (tx: Writing) => Promise<string[]>,
): Promise<string[]> {
  if (files.length === 0) return [];
  const folder = new PhotoFolder(settings);
  await folder.doubt(files);
  const gone = await write(database, deleteRows);
  await folder.remove(gone);
  await folder.settle(gone);
  return gone;
}
