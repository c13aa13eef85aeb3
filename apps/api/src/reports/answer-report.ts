import type { ReportAnswer } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { cleanText } from "../messages/clean-text.ts";
import { Refusal } from "../refusal.ts";
import { countAdded } from "./event-queries.ts";
import { applyChange } from "./history.ts";
import { openReport } from "./live-report.ts";
import { mayShow } from "./may-show.ts";
import { promiseCalendar } from "./promise-calendar.ts";
import { inState } from "./report-clock.ts";
import type { ReportContext } from "./report-context.ts";
import type { ReportRow } from "./report-queries.ts";
import { isClosed } from "./report-states.ts";
import { inTheEnd } from "./revision-lost.ts";

/** Words and photos that a reporter can add to one report, besides answers to what the city asks. */
export const mostAdded = 50;

/**
 * What the reporter answers or adds. An answer to the city's question lets the clock of the promise go on.
 *
 * Throws `unknown-report`, `unknown-photo`, `report-changed` once it is closed, and `report-full`.
 */
export async function answerReport(
  context: ReportContext,
  spelled: string,
  secret: string,
  answer: ReportAnswer,
): Promise<ReportRow> {
  return inTheEnd(async () =>
    add(context, await openReport(context.tx, context.catalog.city, spelled, secret), answer),
  );
}

async function add(context: ReportContext, row: ReportRow, answer: ReportAnswer): Promise<ReportRow> {
  const { tx, now, catalog } = context;
  if (isClosed(row.state)) throw new Refusal("report-changed", "The report is closed; say whether it was done.");
  const at = await readNow(tx, now);
  const isAnswer = row.state === "waiting";
  if (!isAnswer && (await countAdded(tx, row)) >= mostAdded)
    throw new Refusal("report-full", `At most ${mostAdded} things can be added; the city can still ask.`);
  const change = isAnswer ? inState(row, "in-progress", at, promiseCalendar(catalog)) : {};
  const text = cleanText(answer.text).trim();
  const type = isAnswer ? "answer" : text === "" ? "photo" : "note";
  const released = await mayShow(context, row);
  const event = { type, by: "resident", actor: "reporter", text, photos: answer.photos, released } as const;
  return (await applyChange(context, row, change, event, at)).row;
}
