import type { InboxReport } from "@okienko/contract";
import { namesOfStaff } from "../staff/names-of-staff.ts";
import { departmentView } from "../reports/category-views.ts";
import { cityInstantOrNull } from "../reports/city-instant.ts";
import type { LiveReport } from "../reports/live-report.ts";
import type { ReportReading } from "../reports/report-context.ts";
import { reportSummaries } from "../reports/report-views.ts";

/** What only staff see of a report, beside what lists show to everybody. */
export type OfficeFacts = Pick<
  InboxReport,
  | "department"
  | "channel"
  | "assignee"
  | "priority"
  | "dispute"
  | "overdue"
  | "stoppedSince"
  | "held"
  | "news"
  | "revision"
>;

/** Reports as the inbox shows them, with all their words. */
export async function inboxReports(
  reading: ReportReading,
  rows: readonly LiveReport[],
  language: string,
  at: number,
): Promise<InboxReport[]> {
  const summaries = await reportSummaries(reading, rows, language, null, "own");
  const names = await assigneeNames(reading, rows);
  return rows.map((row, index) => ({
    ...summaries[index]!,
    ...officeFacts(reading, row, { language, at, names }),
    reopened: row.reopened,
  }));
}

/** Names of those to whom reports are assigned. */
export function assigneeNames({ db, catalog }: ReportReading, rows: readonly LiveReport[]) {
  const ids = [...new Set(rows.map((it) => it.assignee).filter((it) => it !== null))];
  return namesOfStaff(db, catalog.city, ids);
}

interface Seen {
  readonly language: string;
  readonly at: number;
  readonly names: ReadonlyMap<string, string>;
}

/** What staff see of one report. */
export function officeFacts({ catalog }: ReportReading, row: LiveReport, { language, at, names }: Seen): OfficeFacts {
  const { assignee, channel, dispute, revision, promised_at, stopped_at, closed_at } = row;
  return {
    department: departmentView(catalog, row.department, language),
    channel,
    assignee: assignee === null ? null : { id: assignee, name: names.get(assignee) ?? assignee },
    priority: row.urgent === 1 ? "urgent" : "normal",
    dispute: dispute as OfficeFacts["dispute"],
    overdue: promised_at !== null && promised_at < at && stopped_at === null && closed_at === null,
    stoppedSince: cityInstantOrNull(catalog, stopped_at),
    held: row.is_public === 1 && row.released_at === null,
    news: row.news === 1,
    revision,
  };
}
