import type { DeskReport, Report } from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import { readNow } from "../database/read-now.ts";
import { photosOf } from "../photos/photos-of.ts";
import { categoryOf } from "../reports/category-of.ts";
import { cityInstant } from "../reports/city-instant.ts";
import type { LiveReport } from "../reports/live-report.ts";
import type { ReportReading } from "../reports/report-context.ts";
import { type Story, storyOf } from "../reports/report-story.ts";
import { wholeReport } from "../reports/report-views.ts";
import { allowedActions, allowedStates } from "./allowed-actions.ts";
import { type Desk, seesReporter } from "./desk-of.ts";
import { findForwardings } from "./forwarding-queries.ts";
import { forwardingView } from "./forwarding-view.ts";
import { deskPhoto, historyView } from "./history-view.ts";
import { assigneeNames, officeFacts } from "./inbox-report.ts";
import { neighboursOf } from "./neighbours.ts";
import { templatesFor } from "./templates.ts";

/** A report with everything that a member may see of it and do with it; the row is one that they may see. */
export async function deskReport(
  reading: ReportReading,
  desk: Desk,
  row: LiveReport,
  language: string,
): Promise<DeskReport> {
  const { db, catalog, publicUrl } = reading;
  const at = await readNow(db, reading.now);
  const view = withoutEvents(await wholeReport(reading, row, language));
  const story = await storyOf(reading, row);
  const photos = await photosOf(db, row.city, [row.id], publicUrl);
  const forwardings = await findForwardings(db, row.city, row.id);
  const category = textIn(catalog, (await categoryOf(reading, row)).name, row.language);
  return {
    ...view,
    ...officeFacts(reading, row, { language, at, names: await assigneeNames(reading, [row]) }),
    ...whoReported(desk, row, story),
    ...feedbackOf(reading, story),
    held: isHeld(row, story),
    source: row.source,
    language: row.language,
    photos: photos.filter((it) => it.event === null).map(deskPhoto),
    mediaUrl: row.media_url,
    addressId: row.address_id,
    stoppedFor: row.stopped_for,
    history: await historyView(reading, story.events, photos, forwardings),
    nextStates: allowedStates(desk, row),
    actions: allowedActions(desk, row),
    parent: story.parent,
    parts: [...story.parts],
    merged: [...story.merged],
    neighbours: await neighboursOf(reading, desk, row, { language, at }),
    forwardings: forwardings.map((it) => forwardingView(catalog, it, at)),
    templates: templatesFor(catalog, row, category, language),
  };
}

/** Staff see the whole history instead. */
function withoutEvents(view: Report): Omit<Report, "events"> {
  const { events, ...rest } = view;
  void events;
  return rest;
}

function whoReported(
  desk: Desk,
  row: LiveReport,
  { reporter }: Story,
): Pick<DeskReport, "reporter" | "reporterHidden"> {
  if (!seesReporter(desk, row)) return { reporter: null, reporterHidden: true };
  if (!reporter) return { reporter: null, reporterHidden: false };
  const { name, email, phone, confirmed_at } = reporter;
  return { reporter: { name, email, phone, confirmed: confirmed_at !== null }, reporterHidden: false };
}

function feedbackOf({ catalog }: ReportReading, { feedback }: Story): Pick<DeskReport, "feedback"> {
  return {
    feedback: feedback.map(({ closing, solved, rating, comment, created_at }) => {
      return { closing, solved: solved === 1, rating, comment, at: cityInstant(catalog, created_at) };
    }),
  };
}

/** Also where only what was added later is hidden. */
function isHeld(row: LiveReport, { events }: Story): boolean {
  const isAddition = events.some((it) => it.by_whom === "resident" && it.released === 0 && it.type !== "released");
  return row.is_public === 1 && (row.released_at === null || isAddition);
}
