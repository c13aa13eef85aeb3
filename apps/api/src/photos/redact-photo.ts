import type { RedactionBox } from "@okienko/contract";
import type { Writing } from "../database/database.ts";
import { read, write } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { PhotoFolder } from "./photo-folder.ts";
import { deletePhotos, findPhotos, type PhotoRow, replaceFile } from "./photo-queries.ts";
import { removeWithRows } from "./remove-photos.ts";
import { workshop } from "./workshop.ts";

/** A photo of a report, by the id that staff name it by. */
export interface PhotoOfReport {
  readonly city: string;
  readonly report: string;
  readonly id: string;
}

type Storing = Pick<Parts, "database" | "settings">;

/**
 * Paints boxes over a photo for good: it is made anew under another name, and the files of the old one are deleted, also
 * for whoever has their address. `also` is done in the same transaction.
 *
 * Throws `unknown-photo`, `report-changed` when somebody else was at it, `broken-photo`, and what `also` throws.
 */
export async function redactPhoto(
  parts: Storing,
  which: PhotoOfReport,
  boxes: readonly RedactionBox[],
  also: (tx: Writing) => Promise<void>,
): Promise<void> {
  const folder = new PhotoFolder(parts.settings);
  const old = await photoOf(parts, which);
  const bytes = await folder.read(`${old.file}.jpg`);
  if (!bytes) throw new Refusal("unknown-photo");
  const { full, small, width, height } = await workshop.make(bytes, boxes);
  const made = { file: newSecret(), width, height, bytes: full.length + small.length };
  await folder.doubt([made.file, old.file]);
  await folder.write(made.file, { full, small });
  await write(parts.database, async (tx) => {
    await also(tx);
    if (!(await replaceFile(tx, old, made))) throw new Refusal("report-changed");
  }).catch(async (error: unknown) => {
    if (error instanceof Refusal) await folder.discard(made.file);
    throw error;
  });
  await folder.remove([old.file]);
  await folder.settle([made.file, old.file]);
}

/** Removes a photo for good. Throws `unknown-photo`, and what `also` throws, which is done in the same transaction. */
export async function removePhoto(
  parts: Storing,
  which: PhotoOfReport,
  also: (tx: Writing) => Promise<void>,
): Promise<void> {
  const { file } = await photoOf(parts, which);
  await removeWithRows(parts, [file], async (tx) => {
    await also(tx);
    return deletePhotos(tx, which.city, which.report, [file]);
  });
}

async function photoOf({ database }: Storing, { city, report, id }: PhotoOfReport): Promise<PhotoRow> {
  const photos = await read(() => findPhotos(database.read, city, [report]));
  const found = photos.find((it) => it.id === id);
  if (!found) throw new Refusal("unknown-photo");
  return found;
}
