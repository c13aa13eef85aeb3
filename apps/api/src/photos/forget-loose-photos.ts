import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { PhotoFolder } from "./photo-folder.ts";
import { deleteLoose, filesInUse, findForgotten } from "./photo-queries.ts";
import { removeWithRows } from "./remove-photos.ts";

const day = 24 * 3_600_000;
const atOnce = 500;

type Stores = Pick<Parts, "database" | "settings">;

/** Forgets photos that no report has named for a day, and what a crash has left of others more than a day ago. */
export async function forgetLoosePhotos(parts: Stores): Promise<void> {
  await forgetRows(parts);
  await forgetLeftovers(parts);
}

async function forgetRows(parts: Stores): Promise<void> {
  const { read: db, now } = parts.database;
  for (;;) {
    const files = await read(() => findForgotten(db, now, day, atOnce));
    await removeWithRows(parts, files, (tx) => deleteLoose(tx, files));
    if (files.length < atOnce) return;
  }
}

async function forgetLeftovers({ database, settings }: Stores): Promise<void> {
  const folder = new PhotoFolder(settings);
  const doubtful = (await folder.longDoubtful(day)).slice(0, atOnce);
  const used = await read(() => filesInUse(database.read, doubtful));
  await folder.remove(doubtful.filter((it) => !used.has(it)));
  await folder.settle(doubtful);
}
