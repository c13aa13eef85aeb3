import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { MadePhoto } from "./make-photo.ts";

/** At the end of the name of a file that is not whole yet. */
const unfinished = ".part";

/** The folder in which the files of photos lie. */
export function photosIn(dataDir: string): string {
  return join(dataDir, "photos");
}

/**
 * The files of photos in the data folder, readable by their owner alone.
 *
 * While it is in doubt whether a photo has a row in the database, its name lies in the folder `doubtful`: whatever
 * stops the process between file and row, what is left over is found there, and no other file is ever judged. So two
 * databases may share a data folder, and an old backup loses no photo of a newer day.
 */
export class PhotoFolder {
  readonly #files: string;
  readonly #doubtful: string;

  constructor({ dataDir }: { readonly dataDir: string }) {
    this.#files = photosIn(dataDir);
    this.#doubtful = join(this.#files, "doubtful");
  }

  /** Notes that these photos may have no row soon, or have none yet. */
  async doubt(files: readonly string[]): Promise<void> {
    await mkdir(this.#doubtful, { recursive: true, mode: 0o700 });
    // an empty file needs no second name, and several processes may doubt the same photo at once
    for (const file of files) await (await open(join(this.#doubtful, file), "w", 0o600)).close();
    await makeDurable(this.#doubtful);
  }

  /** Notes that rows and files of these photos agree. */
  async settle(files: readonly string[]): Promise<void> {
    for (const file of files) await rm(join(this.#doubtful, file), { force: true });
  }

  /** Removes a photo that certainly has no row. */
  async discard(file: string): Promise<void> {
    await this.remove([file]);
    await this.settle([file]);
  }

  /** Photos that have been in doubt for so many milliseconds. */
  async longDoubtful(age: number): Promise<string[]> {
    const files = await readdir(this.#doubtful).catch(() => []);
    const before = Date.now() - age;
    const isOld = await Promise.all(files.map((it) => isWrittenBefore(join(this.#doubtful, it), before)));
    return files.filter((_, index) => isOld[index]);
  }

  /** Writes both files of a photo; when it is done they are on the disk. */
  async write(file: string, { full, small }: Pick<MadePhoto, "full" | "small">): Promise<void> {
    await writeWhole(this.#files, `${file}-small.jpg`, small);
    await writeWhole(this.#files, `${file}.jpg`, full);
    await makeDurable(this.#files);
  }

  /** A file by its name; `null` when it is not there. */
  async read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return readFile(join(this.#files, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
  }

  /** Removes both files of each photo; those that are not there are no trouble. */
  async remove(files: readonly string[]): Promise<void> {
    const names = files.flatMap((it) => [`${it}.jpg`, `${it}-small.jpg`]);
    const all = names.flatMap((it) => [it, `${it}${unfinished}`]);
    for (const name of all) await rm(join(this.#files, name), { force: true });
  }
}

/** Whoever looks into the folder finds a whole file or none. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  const file = await open(path + unfinished, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(path + unfinished, path);
}

/** A new name outlives a power cut once its folder is synced; Windows does that by itself and knows no such call. */
async function makeDurable(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

async function isWrittenBefore(path: string, time: number): Promise<boolean> {
  const found = await stat(path).catch(() => null); // somebody else may have settled it just now
  return found !== null && found.mtimeMs < time;
}
