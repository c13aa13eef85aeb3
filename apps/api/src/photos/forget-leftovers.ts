import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { PhotoFolder } from "./photo-folder.ts";
import { filesInUse } from "./photo-queries.ts";

const day = 24 * 3_600_000;
const atOnce = 500;

/** Forgets what a crash has left of photos more than a day ago. */
export async function forgetLeftovers({ database, settings }: Pick<Parts, "database" | "settings">): Promise<void> {
  const folder = new PhotoFolder(settings);
  const doubtful = (await folder.longDoubtful(day)).slice(0, atOnce);
  const used = await read(() => filesInUse(database.read, doubtful));
  await folder.remove(doubtful.filter((it) => !used.has(it)));
  await folder.settle(doubtful);
}
