import type { ClosingReason, HistoryEntry } from "@okienko/contract";
import { attachPhotos } from "../photos/attach-photos.ts";
import { recordAudit } from "../audit/audit.ts";
import { newId } from "../references/id.ts";
import type { ReportContext } from "./report-context.ts";
import { insertEvent, type ReportEventRow } from "./event-queries.ts";
import { type ReportRow, updateReport } from "./report-queries.ts";
import { RevisionLost } from "./revision-lost.ts";

/** What is appended to the history of a report. */
export interface NewEvent {
  readonly type: HistoryEntry["type"];
  readonly by: HistoryEntry["by"];
  /** Who exactly: `reporter`, `open311:name`, `staff:id`, `forwarding:id`, `system`. */
  readonly actor: string;
  readonly text?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** Whether everybody may read the text and see the photos. */
  readonly released: boolean;
  readonly externalId?: string | undefined;
  readonly reason?: ClosingReason | undefined;
  readonly photos?: readonly string[] | undefined;
}

/**
 * Puts a changed report in the place of the one that was found, with its event, photos and a line in the audit log.
 *
 * Throws `report-changed` when somebody has changed it at the same moment, and `unknown-photo`.
 */
export async function applyChange(
  context: ReportContext,
  row: ReportRow,
  change: Partial<ReportRow>,
  event: NewEvent,
  at: number,
): Promise<{ row: ReportRow; event: ReportEventRow }> {
  const news = isFromOutside(event) ? 1 : event.actor.startsWith("staff:") ? 0 : row.news;
  const facts = { ...change, news, updated_at: at };
  const isMine = await updateReport(context.tx, row, facts);
  if (!isMine) throw new RevisionLost();
  const changed = { ...row, ...facts, revision: row.revision + 1 };
  return { row: changed, event: await recordEvent(context, row, changed, event, at) };
}

/** Somebody outside has said something that the office should read. */
function isFromOutside({ by, actor, type }: NewEvent): boolean {
  return actor.startsWith("forwarding:") || (by === "resident" && type !== "released");
}

/** Appends an event with its photos and a line in the audit log; `before` is null for a new report. */
export async function recordEvent(
  { tx }: ReportContext,
  before: ReportRow | null,
  row: ReportRow,
  event: NewEvent,
  at: number,
): Promise<ReportEventRow> {
  const stored: ReportEventRow = {
    city: row.city,
    report: row.id,
    id: newId(),
    at,
    type: event.type,
    state: row.state,
    by_whom: event.by,
    actor: event.actor,
    public_text: event.text || null,
    private_note: event.note || null,
    released: event.released ? 1 : 0,
    external_id: event.externalId ?? null,
    reason: event.reason ?? null,
  };
  await insertEvent(tx, stored);
  await attachPhotos(tx, row.city, event.photos ?? [], { report: row.id, event: stored.id });
  const action = `report-${event.type}`;
  const states = { before: before && factsOf(before), after: factsOf(row) };
  await recordAudit(tx, { city: row.city, at, actor: event.actor, action, subject: row.id, ...states });
  return stored;
}

function factsOf(row: ReportRow) {
  const { state, revision, promised_at, duplicate_of, category, department, assignee, urgent, dispute } = row;
  const office = { category, department, assignee, urgent, dispute };
  return { state, revision, promisedAt: promised_at, duplicateOf: duplicate_of, ...office };
}
