import type { ReportData } from "@okienko/contract";
import { keptUnlessSaid } from "@okienko/contract/city-file";
import { formatInstant } from "@okienko/scheduling";
import { read } from "../database/transaction.ts";
import { openReport } from "../reports/live-report.ts";
import type { ReportReading } from "../reports/report-context.ts";
import { ownReport } from "../reports/report-views.ts";
import { heldAround } from "./held-around.ts";
import { countNotes, findForwarded } from "./owner-queries.ts";

const day = 24 * 3_600_000;

/** A report as its use cases find it. */
export type FoundReport = Awaited<ReturnType<typeof openReport>>;

/** What is committed of everything that is held about a report. Throws `unknown-report`. */
export async function readReportData(...asked: Parameters<typeof reportData>): Promise<ReportData> {
  return read(() => reportData(...asked));
}

/** Everything that is held about a report, for who knows its secret. Throws `unknown-report`. */
export async function reportData(
  reading: ReportReading,
  spelled: string,
  secret: string,
  language: string,
): Promise<ReportData> {
  const row = await openReport(reading.db, reading.catalog.city, spelled, secret);
  return dataOfReport(reading, row, secret, language);
}

/** Everything that is held about a report that was found; for the desk without its secret. */
export async function dataOfReport(
  reading: ReportReading,
  row: FoundReport,
  secret: string | null,
  language: string,
): Promise<ReportData> {
  const { db, catalog } = reading;
  const { contactDays, reportDays } = catalog.categories.get(row.category)?.retention ?? keptUnlessSaid;
  const after = (days: number) =>
    row.closed_at === null ? null : formatInstant(row.closed_at + days * day, catalog.file.city.timeZone);
  return {
    report: await ownReport(reading, row, secret, language),
    channel: row.channel,
    ...(await heldAround(db, catalog, row)),
    internalNotes: await countNotes(db, row),
    forwarded: (await findForwarded(db, row)).map(({ name, words, created_at }) => {
      return { to: name, text: words, at: formatInstant(created_at, catalog.file.city.timeZone) };
    }),
    contactUntil: after(contactDays),
    reportUntil: after(reportDays),
  };
}
