import { csvOf } from "./csv.ts";
import type { OpenReport } from "./open-reports.ts";

const columns = [
  ...(["reference", "kind", "category", "category_name", "department", "channel", "state"] as const),
  ...(["sent_at", "updated_at", "closed_at", "promised_by", "reopened"] as const),
  ...(["latitude", "longitude", "address", "description", "page"] as const),
] as const satisfies readonly (keyof OpenReport)[];

/** Open data as CSV, one line a report. */
export function reportsCsv(reports: readonly OpenReport[]): string {
  const rows = reports.map((report) => columns.map((it) => report[it]));
  return csvOf(columns, rows);
}
