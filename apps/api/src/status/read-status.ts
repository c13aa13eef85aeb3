import type { Status } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { reportReading } from "../reports/report-context.ts";
import { reportStatus } from "../reports/report-status.ts";
import { readStatus as readVisitStatus } from "../visits/read-visit.ts";

/** What the public may see of a number, which is that of one visit or of one report. Throws `unknown-reference`. */
export async function readStatus(
  parts: Pick<Parts, "database" | "settings">,
  catalog: Catalog,
  spelled: string,
  language: string,
): Promise<Status> {
  const report = await read(() => reportStatus(reportReading(parts, catalog), spelled, language));
  return report ?? readVisitStatus(parts.database, catalog, spelled);
}
