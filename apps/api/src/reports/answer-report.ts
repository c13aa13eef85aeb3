import type { ReportAnswer } from "@okienko/contract";
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
import { isClosed } from "./report-states.ts";

/**
 * What the reporter answers or adds. An answer to the city's question lets the clock of the promise go on.
 *
 * Throws `unknown-report`, `unknown-photo`, and `report-changed` once it is closed.
 */
export async function answerReport(
  context: ReportContext,
  spelled: string,
  secret: string,
  answer: ReportAnswer,
): Promise<ReportRow> {
  const { tx, now, catalog } = context;
  const row = await openReport(tx, catalog.city, spelled, secret);
  if (isClosed(row.state)) throw new Refusal("report-changed", "The report is closed; say whether it was done.");
  const at = await readNow(tx, now);
  const isAnswer = row.state === "waiting";
  const change = isAnswer ? inState(row, "in-progress", at, promiseCalendar(catalog)) : {};
  const text = cleanText(answer.text).trim();
  const type = isAnswer ? "answer" : text === "" ? "photo" : "note";
  const released = await mayShow(context, row);
  const event = { type, by: "resident", actor: "reporter", text, photos: answer.photos, released } as const;
  return (await applyChange(context, row, change, event, at)).row;
}
