import type { Reading, Writing } from "../database/database.ts";
import { beginRevision, type EntryRow, findEntries, type StoredEntry } from "./catalog-queries.ts";
import { type CityPart, kindOf } from "./city-entries.ts";
import { type ChangeRow, findChanges, findLastChanges } from "./history-queries.ts";

export type { ChangeRow, EntryRow, StoredEntry };

/** Takes the turn of a city's catalogue: who changes it at the same moment waits, and finds what was changed. */
export async function takeTurnOf(
  tx: Writing,
  city: string,
): Promise<{ readonly revision: number; readonly rows: StoredEntry[] }> {
  const revision = await beginRevision(tx, city);
  return { revision, rows: await findEntries(tx, city) };
}

/** The entries of a city as they are stored, in their order. */
export function storedEntries(db: Reading, city: string): Promise<StoredEntry[]> {
  return findEntries(db, city);
}

/** The changes of one entry by the id under which it is stored, the newest first. */
export function changesOf(db: Reading, city: string, part: CityPart, id: string): Promise<ChangeRow[]> {
  return findChanges(db, city, kindOf(part), id);
}

/** The last change of each entry of a part, also of those that are gone. */
export function lastChangesOf(db: Reading, city: string, part: CityPart): Promise<ChangeRow[]> {
  return findLastChanges(db, city, kindOf(part));
}
