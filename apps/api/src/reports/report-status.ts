import type { ReportStatus } from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import { readReference } from "../references/reference.ts";
import { categoryOf } from "./category-of.ts";
import { cityInstant, cityInstantOrNull } from "./city-instant.ts";
import type { ReportReading } from "./report-context.ts";
import { findReport } from "./report-queries.ts";
import { stateOf } from "./report-states.ts";

/** Where a report stands; `null` where the number is none of a report. What is not public tells not even its category. */
export async function reportStatus(
  reading: ReportReading,
  spelled: string,
  language: string,
): Promise<ReportStatus | null> {
  const { db, catalog } = reading;
  const reference = readReference(spelled);
  const row = reference === null ? undefined : await findReport(db, catalog.city, reference);
  if (!row) return null;
  const { name } = await categoryOf(reading, row);
  return {
    kind: "report",
    reference: row.reference,
    state: stateOf(row),
    category: row.is_public === 1 ? textIn(catalog, name, language) : null,
    sentAt: cityInstant(catalog, row.created_at),
    promisedBy: cityInstantOrNull(catalog, row.promised_at),
    closedAt: cityInstantOrNull(catalog, row.closed_at),
  };
}
