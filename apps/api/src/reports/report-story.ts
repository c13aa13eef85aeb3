import { findEvents, type ReportEventRow } from "./event-queries.ts";
import type { ReportReading } from "./report-context.ts";
import { findMerged, findParts, findReportsById, type ReportRow } from "./report-queries.ts";
import { type FeedbackRow, findFeedback, findReporter, type ReporterRow } from "./reporter-queries.ts";

/** Something that happened to a report, as it is stored. */
export type StoryEvent = ReportEventRow;

/** Everything that is stored around a report. */
export interface Story {
  readonly events: readonly StoryEvent[];
  readonly reporter: ReporterRow | undefined;
  readonly feedback: readonly FeedbackRow[];
  /** Numbers of other reports. */
  readonly parent: string | null;
  readonly parts: readonly string[];
  readonly merged: readonly string[];
}

/** Reads what is stored around a report, for staff. */
export async function storyOf({ db }: ReportReading, row: ReportRow): Promise<Story> {
  const parent = row.parent === null ? [] : await findReportsById(db, row.city, [row.parent]);
  return {
    events: await findEvents(db, row.city, [row.id]),
    reporter: await findReporter(db, row),
    feedback: await findFeedback(db, row),
    parent: parent[0]?.reference ?? null,
    parts: await findParts(db, row),
    merged: (await findMerged(db, row)).map(({ reference }) => reference),
  };
}
