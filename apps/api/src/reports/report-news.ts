import type { ClosingReason, ReportState } from "@okienko/contract";

/** What has happened to a report, as the letter to its reporter tells it. */
export const reporterNewsKinds = [
  "report-sent",
  "report-unconfirmed",
  "report-question",
  "report-changed",
  "report-closed",
  "report-reopened",
  "report-merged",
  "report-split",
  "report-joined",
] as const;

/** One of the things that a letter to a reporter tells. */
export type ReportNewsKind = (typeof reporterNewsKinds)[number];

/** News for a reporter; everything the letter needs, as it was when it happened. */
export interface ReporterNews {
  readonly reference: string;
  /** Name of the category in the reporter's language. */
  readonly category: string;
  readonly state: ReportState;
  /** What the city said; never a stranger's words. */
  readonly text: string | null;
  /** Why it was closed, where it was. */
  readonly reason?: ClosingReason | null;
  readonly promisedAt: number | null;
  readonly timeZone: string;
  readonly email: string;
  readonly language: string;
  /** For the link that opens the report. */
  readonly secret: string;
  /** For the link that takes the address off the report; letters of an earlier version have none. */
  readonly endSecret?: string;
  /** For the link that confirms the address; null but in the first letter, where one is asked for. */
  readonly code: string | null;
  /** Number of the report that this one was merged into; with `report-joined` the news are about that one. */
  readonly mergedInto: string | null;
  /** The reports that were split from it, with what opens them. */
  readonly parts?: readonly { readonly reference: string; readonly secret: string }[];
}
