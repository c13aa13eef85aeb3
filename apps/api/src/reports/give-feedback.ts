import type { Feedback } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { cleanText } from "../messages/clean-text.ts";
import { Refusal } from "../refusal.ts";
import { applyChange } from "./history.ts";
import { openReport } from "./live-report.ts";
import { mayShow } from "./may-show.ts";
import { promiseCalendar } from "./promise-calendar.ts";
import { inState } from "./report-clock.ts";
import type { ReportContext } from "./report-context.ts";
import type { ReportRow } from "./report-queries.ts";
import { findFeedback, insertFeedback } from "./reporter-queries.ts";
import { isClosed } from "./report-states.ts";
import { inTheEnd } from "./revision-lost.ts";
import { tellAll } from "./tell.ts";

/** Which closing of a report the last one is, counted from 1. */
export function closingOf({ reopened }: Pick<ReportRow, "reopened">): number {
  return reopened + 1;
}

/** Whether a report is in a state about which "was it done?" can be asked; a duplicate is asked about where it went. */
export function isRateable({ state }: Pick<ReportRow, "state">): boolean {
  return isClosed(state) && state !== "duplicate";
}

/**
 * What the reporter says about a closing, once for each; "not done" opens the report again.
 *
 * Throws `unknown-report`, `report-changed` while it is open, `already-rated` and `unknown-photo`.
 */
export async function giveFeedback(
  context: ReportContext,
  spelled: string,
  secret: string,
  feedback: Feedback,
): Promise<ReportRow> {
  const { tx, catalog } = context;
  return inTheEnd(async () => rate(context, await openReport(tx, catalog.city, spelled, secret), feedback));
}

async function rate(
  context: ReportContext,
  row: ReportRow,
  { solved, rating, comment, photos }: Feedback,
): Promise<ReportRow> {
  const { tx, now, catalog } = context;
  if (!isRateable(row)) throw notRateable(await findFeedback(tx, row), row);
  const closing = closingOf(row);
  if ((await findFeedback(tx, row)).some((it) => it.closing === closing)) throw new Refusal("already-rated");
  const at = await readNow(tx, now);
  const text = cleanText(comment ?? "").trim();
  const opened = () => ({ ...inState(row, "in-progress", at, promiseCalendar(catalog)), dispute: "open" });
  const change = solved ? {} : opened();
  const type = solved ? "feedback" : "reopened";
  const released = await mayShow(context, row);
  const event = { type, by: "resident", actor: "reporter", text, photos, released } as const;
  const applied = await applyChange(context, row, change, event, at);
  const said = { solved: solved ? 1 : 0, rating: rating ?? null, comment: text || null, created_at: at };
  await insertFeedback(tx, { city: row.city, report: row.id, closing, ...said });
  if (!solved) await tellAll(context, applied.row, applied.event, at);
  return applied.row;
}

/** "Not done" has opened it: saying so once more is answered as what it is. */
function notRateable(given: readonly { closing: number }[], { state, reopened }: ReportRow): Refusal {
  const isOpenedByThis = state === "in-progress" && given.some((it) => it.closing === reopened);
  if (isOpenedByThis) return new Refusal("already-rated", "This closing has been answered; the report is open again.");
  return new Refusal("report-changed", "The report is not closed.");
}
