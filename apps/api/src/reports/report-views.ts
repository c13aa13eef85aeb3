import type { OwnReport, Report, ReportSummary } from "@okienko/contract";
import { photosOf } from "../photos/photos-of.ts";
import { categoryOf } from "./category-of.ts";
import type { Point } from "./distance.ts";
import { closingOf, isRateable } from "./give-feedback.ts";
import type { ReportReading } from "./report-context.ts";
import { manageUrl } from "./report-links.ts";
import { findEvents, type ReportEventRow } from "./event-queries.ts";
import { findReportsById, type ReportRow } from "./report-queries.ts";
import { type FeedbackRow, findFeedback, findReporter } from "./reporter-queries.ts";
import { reportSummary, type Whose } from "./report-summary.ts";
import { reportView } from "./report-view.ts";
import { usualOf } from "./usuals.ts";

/** Reports as lists and maps show them to everybody, or with all their words to staff; metres from `near` where it is given. */
export async function reportSummaries(
  reading: ReportReading,
  rows: readonly ReportRow[],
  language: string,
  near: Point | null,
  whose: Whose = "public",
): Promise<ReportSummary[]> {
  const released = rows.filter((it) => whose === "own" || it.released_at !== null).map((it) => it.id);
  const photos = await photosOf(reading.db, reading.catalog.city, released, reading.publicUrl);
  const shown: ReportSummary[] = [];
  for (const row of rows) {
    const category = await categoryOf(reading, row);
    const photo = photos.find((it) => it.report === row.id && it.event === null)?.photo ?? null;
    shown.push(reportSummary(reading, { row, category, language, near, photo, whose }));
  }
  return shown;
}

/** Reports as everybody may see them: nothing of who reported, and no words that are not released. */
export async function publicReports(
  reading: ReportReading,
  rows: readonly ReportRow[],
  language: string,
): Promise<Report[]> {
  return fullViews(reading, rows, language, "public");
}

/** A report with all its words, whether they are released or not; for staff. */
export async function wholeReport(reading: ReportReading, row: ReportRow, language: string): Promise<Report> {
  const [view] = await fullViews(reading, [row], language, "own");
  return view!;
}

/** A report as its reporter sees it, or without the secret as the desk hands it over. */
export async function ownReport(
  reading: ReportReading,
  row: ReportRow,
  secret: string | null,
  language: string,
): Promise<OwnReport> {
  const [view] = await fullViews(reading, [row], language, "own");
  const reporter = await findReporter(reading.db, row);
  const feedback = await findFeedback(reading.db, row);
  const events = await findEvents(reading.db, row.city, [row.id]);
  const { name, email, phone } = reporter ?? { name: null, email: null, phone: null };
  const rated = feedback.some((it) => it.closing === closingOf(row));
  return {
    ...view!,
    contact: reporter ? { name, email, phone } : null,
    emailConfirmed: email === null ? null : reporter!.confirmed_at !== null,
    language: row.language,
    question: row.state === "waiting" ? questionOf(events) : null,
    canRate: isRateable(row) && !rated,
    feedback: feedbackView(feedback[0]),
    manage: secret === null ? view!.links.page : manageUrl(reading.publicUrl, row.reference, secret),
  };
}

async function fullViews(
  reading: ReportReading,
  rows: readonly ReportRow[],
  language: string,
  whose: Whose,
): Promise<Report[]> {
  const { catalog, db, publicUrl } = reading;
  const ids = rows.map((it) => it.id);
  const photos = Map.groupBy(await photosOf(db, catalog.city, ids, publicUrl), (it) => it.report);
  const events = Map.groupBy(await findEvents(db, catalog.city, ids), (it) => it.report);
  const targets = await findReportsById(
    db,
    catalog.city,
    rows.map((it) => it.duplicate_of).filter((it) => it !== null),
  );
  const views: Report[] = [];
  for (const row of rows) {
    const category = await categoryOf(reading, row);
    const usual = await usualOf(reading, row.city, row.category);
    const [own, happened] = [photos.get(row.id) ?? [], events.get(row.id) ?? []];
    const target = targets.find((it) => it.id === row.duplicate_of);
    views.push(reportView(reading, { row, category, language, whose, photos: own, events: happened, target, usual }));
  }
  return views;
}

function questionOf(events: readonly ReportEventRow[]): string | null {
  return events.findLast((it) => it.type === "question")?.public_text ?? null;
}

function feedbackView(row: FeedbackRow | undefined): OwnReport["feedback"] {
  return row ? { solved: row.solved === 1, rating: row.rating, comment: row.comment } : null;
}
