import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import SqliteFile from "better-sqlite3";

/** A backup or restore that cannot be done, with the reason in a sentence. */
export class BackupRefused extends Error {}

/** Writes a copy of a running SQLite database to a new file that only its owner may read. Throws `BackupRefused`. */
export async function backUp(databaseUrl: string, file: string): Promise<void> {
  const path = sqlitePath(databaseUrl);
  if (!existsSync(path)) throw new BackupRefused(`There is no database at ${path}.`);
  if (existsSync(file)) throw new BackupRefused(`${file} is there already; a backup overwrites nothing.`);
  await writeFile(file, "", { flag: "wx", mode: 0o600 }); // before the first page: nobody else may read half of it either
  await copy(path, file);
}

/** Puts a backup in the place of a database that has nothing in it yet. Throws `BackupRefused`. */
export async function restore(databaseUrl: string, file: string): Promise<void> {
  const path = sqlitePath(databaseUrl);
  if (!existsSync(file)) throw new BackupRefused(`There is no file ${file}.`);
  if (countCities(file) === null) throw new BackupRefused(`${file} is no backup of Okienko.`);
  if (existsSync(path) && countCities(path) !== 0)
    throw new BackupRefused(`The database at ${path} is not empty; move it away first.`);
  await copy(file, path);
}

function sqlitePath(databaseUrl: string): string {
  if (databaseUrl.startsWith("sqlite:")) return databaseUrl.slice("sqlite:".length);
  throw new BackupRefused("Use pg_dump and pg_restore for a PostgreSQL database.");
}

/** SQLite copies page by page, also while others write. */
async function copy(from: string, to: string): Promise<void> {
  const source = new SqliteFile(from, { readonly: true });
  await source.backup(to);
  source.close();
}

/** How many cities a file holds, or `null` when it is whole but not ours, or no database at all. */
function countCities(path: string): number | null {
  const file = new SqliteFile(path, { readonly: true });
  try {
    if (file.pragma("quick_check", { simple: true }) !== "ok") return null;
    return file.prepare<[], { n: number }>("select count(*) as n from city").get()!.n;
  } catch {
    return null;
  } finally {
    file.close();
  }
}
