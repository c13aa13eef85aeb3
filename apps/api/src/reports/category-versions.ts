import type { CategoryEntry, CityFile } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import type { Reading, Writing } from "../database/database.ts";
import { addVersion, findNewestVersions, findVersion } from "./category-version-queries.ts";

/**
 * Keeps every category of a city file that is not what it was as a new version, so that reports keep theirs.
 *
 * Answers with the version of each category; one that is gone keeps its versions and goes on counting if it returns.
 */
export async function storeCategoryVersions(
  tx: Writing,
  { city, categories }: CityFile,
  at: number,
): Promise<ReadonlyMap<string, number>> {
  const newest = new Map((await findNewestVersions(tx, city.id)).map((row) => [row.category, row]));
  const versions = new Map<string, number>();
  for (const entry of categories) {
    const before = newest.get(entry.id);
    const body = JSON.stringify(entry);
    const version = before?.body === body ? before.version : (before?.version ?? 0) + 1;
    if (version !== before?.version) await addVersion(tx, city.id, { category: entry.id, version, body }, at);
    versions.set(entry.id, version);
  }
  return versions;
}

/** A category as it was in one of its versions. Throws where there is no such version. */
export async function categoryAt(db: Reading, city: string, category: string, version: number): Promise<CategoryEntry> {
  const body = await findVersion(db, city, category, version);
  if (body === undefined) throw new Error(`There is no version ${version} of ${category} in ${city}.`);
  return JSON.parse(body) as CategoryEntry; // it was checked when it was imported
}

/** The version with which reports are sent now. Throws where the city has no such category. */
export function currentVersion(catalog: Catalog, category: string): number {
  const version = catalog.categoryVersions.get(category);
  if (version === undefined) throw new Error(`There is no category ${category} in ${catalog.city}.`);
  return version;
}
