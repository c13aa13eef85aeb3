import type { ReportState } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { cleanText } from "../messages/clean-text.ts";
import { Refusal } from "../refusal.ts";
import type { Change } from "./change.ts";
import { FieldErrors } from "./field-errors.ts";
import { applyChange, type NewEvent } from "./history.ts";
import { reportOf } from "./live-report.ts";
import { mergeReport } from "./merge-report.ts";
import { promiseCalendar } from "./promise-calendar.ts";
import { inState } from "./report-clock.ts";
import { disputeAfter, requireManager, requireRevision } from "./office-rules.ts";
import type { ReportContext } from "./report-context.ts";
import { findExternal, type ReportEventRow } from "./event-queries.ts";
import type { ReportRow } from "./report-queries.ts";
import { isAllowed, isClosed, stateOf } from "./report-states.ts";
import { tellAll } from "./tell.ts";

/** A report after a change, and what was appended to its history. */
export interface Changed {
  readonly row: ReportRow;
  readonly event: ReportEventRow;
}

const longest = 4000;

/**
 * What the city does with a report: the one way in, for other systems and for staff.
 *
 * Throws `unknown-report`, `invalid-fields`, `unknown-photo`, and `report-changed` where the state does not allow it or
 * somebody else was faster.
 */
export async function changeReport(context: ReportContext, spelled: string, change: Change): Promise<Changed> {
  const { tx, catalog } = context;
  const found = await reportOf(tx, catalog.city, spelled);
  const checked = { ...change, ...cleaned(change) };
  const known = checked.externalId && (await findExternal(tx, found, change.actor, checked.externalId));
  if (known) return { row: found, event: known };
  requireRevision(found, change.revision);
  requireSense(found, checked);
  const at = await readNow(tx, context.now);
  return checked.duplicateOf === undefined
    ? changeState(context, found, checked, at)
    : mergeReport(context, found, { ...checked, duplicateOf: checked.duplicateOf }, at);
}

async function changeState(context: ReportContext, row: ReportRow, change: Change, at: number): Promise<Changed> {
  const to = stateAfter(row, change);
  const moves = to !== stateOf(row) || change.question !== undefined;
  if (moves && !isAllowed(stateOf(row), to))
    throw new Refusal("report-changed", `A report that is ${row.state} cannot become ${to}.`);
  if (moves && isClosed(to)) requireManager(row, change);
  const facts = {
    ...(moves ? inState(row, to, at, promiseCalendar(context.catalog)) : {}),
    dispute: disputeAfter(row, change, to),
  };
  // a report that turns out to be none of its kind is no duplicate any more
  const single = moves && row.state === "duplicate" ? { duplicate_of: null } : {};
  const applied = await applyChange(context, row, { ...facts, ...single }, eventOf(row, change, to), at);
  if (isNews(applied.event, change)) await tellAll(context, applied.row, applied.event, at);
  return applied;
}

function stateAfter(row: ReportRow, { state, question }: Change): ReportState {
  return question === undefined ? (state ?? stateOf(row)) : "waiting";
}

function eventOf(row: ReportRow, change: Change, to: ReportState): NewEvent {
  const { actor, externalId, photos, question, publicText, privateNote: note, reason } = change;
  const type = typeOf(row, change, to);
  return { type, by: "city", actor, text: question ?? publicText, note, released: true, externalId, photos, reason };
}

function typeOf(
  row: ReportRow,
  { question, publicText, decision, photos = [] }: Change,
  to: ReportState,
): NewEvent["type"] {
  if (question !== undefined) return "question";
  if (to !== row.state) return isClosed(row.state) && !isClosed(to) ? "reopened" : "state";
  if (decision !== undefined) return "dispute";
  return publicText === undefined && photos.length > 0 ? "photo" : "note";
}

/** A private note is nobody's news. */
function isNews({ type, public_text }: ReportEventRow, { photos = [] }: Change): boolean {
  return !["note", "dispute"].includes(type) || public_text !== null || photos.length > 0;
}

function cleaned({ publicText, privateNote, question, externalId }: Change) {
  const clean = (text: string | undefined) => (text === undefined ? undefined : cleanText(text).trim() || undefined);
  return {
    publicText: clean(publicText),
    privateNote: clean(privateNote),
    question: clean(question),
    externalId: clean(externalId),
  };
}

function requireSense(row: ReportRow, change: Change): void {
  const { state, publicText, privateNote, question, duplicateOf, externalId, photos = [] } = change;
  const errors = new FieldErrors();
  const texts = { publicText, privateNote, question, externalId };
  for (const [name, text] of Object.entries(texts))
    if ((text ?? "").length > longest) errors.add(`/${name}`, "too-long", `At most ${longest} characters.`);
  if (state !== undefined && isClosed(state) && state !== row.state && !publicText)
    errors.add("/publicText", "missing", "Please say why it is closed.");
  const wants = [question, duplicateOf, state].filter((it) => it !== undefined).length;
  if (wants > 1) errors.add("/state", "too-many", "A question, a duplicate or a state: one at a time.");
  if (wants === 0 && !publicText && !privateNote && photos.length === 0 && !change.decision)
    errors.add("", "missing", "There is nothing to change.");
  errors.throwIfAny();
}
