import { readNow } from "../database/read-now.ts";
import { cleanText } from "../messages/clean-text.ts";
import { activeMembers } from "../staff/active-members.ts";
import type { CityActor } from "./change.ts";
import { FieldErrors } from "./field-errors.ts";
import { applyChange, type NewEvent } from "./history.ts";
import { reportOf } from "./live-report.ts";
import { requireOpen, requireRevision } from "./office-rules.ts";
import type { ReportContext } from "./report-context.ts";
import type { ReportRow } from "./report-queries.ts";

/** Who of the staff has looked at which revision of a report. */
export interface Looked {
  readonly revision: number;
  readonly actor: CityActor;
}

/** Assigns an open report to a member, or to nobody. Throws `unknown-report`, `report-changed` and `invalid-fields`. */
export async function assignReport(
  context: ReportContext,
  spelled: string,
  { assignee, ...looked }: Looked & { readonly assignee: string | null },
): Promise<ReportRow> {
  if (assignee !== null) await requireWorker(context, assignee);
  return steer(context, spelled, looked, { assignee }, "assigned");
}

/** Says how urgent an open report is. Throws `unknown-report` and `report-changed`. */
export async function setPriority(
  context: ReportContext,
  spelled: string,
  { priority, ...looked }: Looked & { readonly priority: "normal" | "urgent" },
): Promise<ReportRow> {
  return steer(context, spelled, looked, { urgent: priority === "urgent" ? 1 : 0 }, "priority");
}

/**
 * Notes something in the history that is nobody's news: what the office does, or what was told to it.
 *
 * Throws `unknown-report`, `report-changed` and `unknown-photo`.
 */
export async function noteReport(
  context: ReportContext,
  spelled: string,
  { actor, revision }: { readonly actor: string; readonly revision?: number },
  { type, note, photos, externalId }: Pick<NewEvent, "type" | "note" | "photos" | "externalId">,
): Promise<ReportRow> {
  const row = await reportOf(context.tx, context.catalog.city, spelled);
  requireRevision(row, revision);
  const said = { note: note ? cleanText(note).trim() : null, photos, externalId };
  const at = await readNow(context.tx, context.now);
  // what is told to the office is not for everybody, its photos neither
  return (await applyChange(context, row, {}, { type, by: "city", actor, released: false, ...said }, at)).row;
}

async function steer(
  context: ReportContext,
  spelled: string,
  { revision, actor }: Looked,
  change: Partial<ReportRow>,
  type: NewEvent["type"],
): Promise<ReportRow> {
  const row = await reportOf(context.tx, context.catalog.city, spelled);
  requireRevision(row, revision);
  requireOpen(row);
  const at = await readNow(context.tx, context.now);
  return (await applyChange(context, row, change, { type, by: "city", actor, released: false }, at)).row;
}

async function requireWorker({ tx, catalog }: ReportContext, id: string): Promise<void> {
  const workers = await activeMembers(tx, catalog.city);
  const errors = new FieldErrors();
  if (!workers.some((it) => it.id === id && it.roles.some((role) => role !== "auditor")))
    errors.add("/assignee", "unknown-staff", "There is nobody like this who works on reports.");
  errors.throwIfAny();
}
