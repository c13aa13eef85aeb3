import type { OwnReport, Report } from "@okienko/contract";
import { read } from "../database/transaction.ts";
import { Refusal } from "../refusal.ts";
import { openReport, reportOf } from "./live-report.ts";
import type { ReportReading } from "./report-context.ts";
import { ownReport, publicReports } from "./report-views.ts";

/** A report for everybody. Throws `unknown-report`, also for one that is not shown to everybody. */
export async function readPublicReport(reading: ReportReading, spelled: string, language: string): Promise<Report> {
  return read(async () => {
    const row = await reportOf(reading.db, reading.catalog.city, spelled);
    if (row.is_public === 0) throw new Refusal("unknown-report");
    const [view] = await publicReports(reading, [row], language);
    return view!;
  });
}

/** A report for who knows its secret. Throws `unknown-report`. */
export async function readOwnReport(
  reading: ReportReading,
  spelled: string,
  secret: string,
  language: string,
): Promise<OwnReport> {
  return read(async () => {
    const row = await openReport(reading.db, reading.catalog.city, spelled, secret);
    return ownReport(reading, row, secret, language);
  });
}
