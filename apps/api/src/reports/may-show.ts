import type { ReportContext } from "./report-context.ts";
import type { ReportRow } from "./report-queries.ts";
import { findReporter } from "./reporter-queries.ts";

/**
 * Whether what the reporter adds now is shown to everybody at once: as the city releases what strangers write, and never
 * before the report itself.
 */
export async function mayShow({ tx, catalog }: ReportContext, row: ReportRow): Promise<boolean> {
  if (row.released_at === null) return false;
  const { reporting } = catalog.file;
  if (reporting?.release === "at-once") return true;
  if (reporting?.release !== "confirmed") return false;
  return Boolean((await findReporter(tx, row))?.confirmed_at);
}
