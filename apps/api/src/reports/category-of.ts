import type { CategoryEntry } from "@okienko/contract/city-file";
import type { Database } from "../database/database.ts";
import { categoryAt } from "./category-versions.ts";
import type { ReportReading } from "./report-context.ts";
import type { ReportRow } from "./report-queries.ts";

const keptOf = new WeakMap<Database, Map<string, CategoryEntry>>();

type Filed = Pick<ReportRow, "city" | "category" | "category_version">;
type Asked = Partial<Pick<ReportRow, "asked_category" | "asked_version">>;

/**
 * The category of a report, in the version that it has been filed under.
 *
 * Answers stay with the questions that asked for them, and what was to be shown roughly stays so, wherever the report
 * has been passed on to since.
 */
export async function categoryOf(
  reading: Pick<ReportReading, "database" | "db">,
  { asked_category, asked_version, ...filed }: Filed & Asked,
): Promise<CategoryEntry> {
  const entry = await versionOf(reading, filed);
  if (!asked_category || !asked_version) return entry;
  const asked = await versionOf(reading, { ...filed, category: asked_category, category_version: asked_version });
  return { ...entry, questions: asked.questions, exactLocation: entry.exactLocation && asked.exactLocation };
}

/** A version never changes, so it is read once. */
async function versionOf(
  { database, db }: Pick<ReportReading, "database" | "db">,
  { city, category, category_version: version }: Filed,
): Promise<CategoryEntry> {
  const kept = keptOf.get(database) ?? new Map<string, CategoryEntry>();
  keptOf.set(database, kept);
  const key = `${city} ${category} ${version}`;
  const entry = kept.get(key) ?? (await categoryAt(db, city, category, version));
  kept.set(key, entry);
  return entry;
}
