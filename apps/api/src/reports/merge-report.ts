import { moveFollowers } from "../news/tell-followers.ts";
import { Refusal } from "../refusal.ts";
import type { Change } from "./change.ts";
import type { Changed } from "./change-report.ts";
import { FieldErrors } from "./field-errors.ts";
import { applyChange } from "./history.ts";
import { reportOf } from "./live-report.ts";
import { requireManager } from "./office-rules.ts";
import { promiseCalendar } from "./promise-calendar.ts";
import { inState } from "./report-clock.ts";
import type { ReportContext } from "./report-context.ts";
import { moveMerged, type ReportRow } from "./report-queries.ts";
import { isAllowed, stateOf } from "./report-states.ts";
import { joinSupporters } from "./support-of-idea.ts";
import { tellAll } from "./tell.ts";

/**
 * Merges a report into another one: it is closed, both say so in their history, everybody whom it concerned is told once,
 * and its followers follow the other one from now on, which its supporters support as well.
 *
 * Throws `invalid-fields` where the other one cannot take it, and `report-changed`.
 */
export async function mergeReport(
  context: ReportContext,
  row: ReportRow,
  change: Change & { readonly duplicateOf: string },
  at: number,
): Promise<Changed> {
  const { tx, catalog } = context;
  if (!isAllowed(stateOf(row), "duplicate"))
    throw new Refusal("report-changed", `A report that is ${row.state} cannot be merged.`);
  requireManager(row, change);
  const target = await targetOf(context, row, change.duplicateOf);
  const { actor, externalId, publicText, privateNote: note, photos } = change;
  const facts = { ...inState(row, "duplicate", at, promiseCalendar(catalog)), duplicate_of: target.id };
  const event = { type: "merged", by: "city", actor, released: true } as const;
  const applied = await applyChange(context, row, facts, { ...event, text: publicText, note, externalId, photos }, at);
  const joined = await applyChange(context, target, {}, event, at);
  await tellAll(context, applied.row, applied.event, at, joined.row);
  await moveMerged(tx, applied.row, target.id);
  await moveFollowers(context, row.id, target.id, at);
  await joinSupporters(tx, row, target);
  return applied;
}

/** The report to merge into; what it concerns must be as open to see as what is merged. */
async function targetOf({ tx, catalog }: ReportContext, row: ReportRow, spelled: string): Promise<ReportRow> {
  const errors = new FieldErrors();
  const wrong = (code: string, detail: string) => errors.add("/duplicateOf", code, detail);
  const target = await reportOf(tx, catalog.city, spelled).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    return null;
  });
  if (!target) wrong("unknown-report", "There is no such report.");
  else if (target.id === row.id) wrong("same-report", "A report cannot be merged into itself.");
  else if (target.state === "duplicate") wrong("is-duplicate", "This one has been merged into another report itself.");
  else if (row.is_public === 1 && target.is_public === 0) wrong("not-public", "This one is not shown to everybody.");
  errors.throwIfAny();
  return target!;
}
