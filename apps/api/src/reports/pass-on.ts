import type { CategoryEntry } from "@okienko/contract/city-file";
import { readNow } from "../database/read-now.ts";
import { cleanText } from "../messages/clean-text.ts";
import { currentVersion } from "./category-versions.ts";
import { storedPoint } from "./check-place.ts";
import { FieldErrors } from "./field-errors.ts";
import { applyChange } from "./history.ts";
import { reportOf } from "./live-report.ts";
import { requireOpen, requireRevision } from "./office-rules.ts";
import { soonerPromise } from "./promise-after-passing.ts";
import { indexWords } from "./publish.ts";
import type { ReportContext } from "./report-context.ts";
import type { ReportRow } from "./report-queries.ts";
import type { Looked } from "./steer-report.ts";
import { tellAll } from "./tell.ts";

/** Where a report goes, and what is said with it. */
export interface PassingOn extends Looked {
  readonly department?: string | undefined;
  readonly category?: string | undefined;
  readonly publicText?: string | undefined;
  readonly privateNote?: string | undefined;
}

/**
 * Passes a report on to another department, another category, or both; who worked on it works on it no more.
 *
 * Its answers stay with the questions that asked for them, its promise can only become sooner, and it never shows more
 * to the public than before. Throws `unknown-report`, `invalid-fields` and `report-changed`, also once it is closed.
 */
export async function passOn(context: ReportContext, spelled: string, passing: PassingOn): Promise<ReportRow> {
  const { tx, now, catalog } = context;
  const row = await reportOf(tx, catalog.city, spelled);
  requireRevision(row, passing.revision);
  requireOpen(row);
  const entry = categoryFor(context, row, passing);
  const at = await readNow(tx, now);
  const department = passing.department ?? entry?.department ?? row.department;
  const facts = { department, assignee: null, ...(entry && filedUnder(context, row, entry, at)) };
  const [text, note] = [passing.publicText, passing.privateNote].map((it) => it && cleanText(it).trim());
  const event = { type: "passed-on", by: "city", actor: passing.actor, text, note, released: true } as const;
  const applied = await applyChange(context, row, facts, event, at);
  if (entry) await indexWords(context, applied.row);
  if (text) await tellAll(context, applied.row, applied.event, at);
  return applied.row;
}

/** The other category; null where it stays. */
function categoryFor(
  { catalog }: ReportContext,
  row: ReportRow,
  { category, department }: PassingOn,
): CategoryEntry | null {
  const errors = new FieldErrors();
  const entry = category === undefined || category === row.category ? null : catalog.categories.get(category);
  if (entry === undefined || entry?.withdrawn)
    errors.add("/category", "unknown-category", "There is no such category.");
  if (department !== undefined && !catalog.file.departments.some((it) => it.id === department))
    errors.add("/department", "unknown-department", "There is no such department.");
  if (!category && !department) errors.add("", "missing", "Please say where it goes.");
  if (entry === null && (department ?? row.department) === row.department)
    errors.add(department ? "/department" : "/category", "same", "It is there already.");
  errors.throwIfAny();
  return entry!;
}

function filedUnder({ catalog }: ReportContext, row: ReportRow, entry: CategoryEntry, at: number): Partial<ReportRow> {
  const { lat, lng } = row;
  return {
    kind: entry.kind,
    category: entry.id,
    category_version: currentVersion(catalog, entry.id),
    asked_category: row.asked_category ?? row.category,
    asked_version: row.asked_version ?? row.category_version,
    is_public: row.is_public === 1 && entry.public ? 1 : 0,
    ...(lat !== null && lng !== null && !entry.exactLocation ? storedPoint({ lat, lng }, false) : {}),
    ...soonerPromise(catalog, row, entry, at),
  };
}
