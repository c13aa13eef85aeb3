import type { CategoryEntry } from "@okienko/contract/city-file";
import type { Database } from "../database/database.ts";
import { categoryAt } from "./category-versions.ts";
import type { ReportReading } from "./report-context.ts";
import type { ReportRow } from "./report-queries.ts";

const keptOf = new WeakMap<Database, Map<string, CategoryEntry>>();

/** The category of a report, in the version with which it was sent; a version never changes, so it is read once. */
export async function categoryOf(
  { database, db }: Pick<ReportReading, "database" | "db">,
  { city, category, category_version: version }: Pick<ReportRow, "city" | "category" | "category_version">,
): Promise<CategoryEntry> {
  const kept = keptOf.get(database) ?? new Map<string, CategoryEntry>();
  keptOf.set(database, kept);
  const key = `${city} ${category} ${version}`;
  const entry = kept.get(key) ?? (await categoryAt(db, city, category, version));
  kept.set(key, entry);
  return entry;
}
