import { recordAudit } from "../audit/audit.ts";
import type { VisitContext } from "./visit-context.ts";
import { queueVisitNews, type VisitNews, type VisitNewsKind } from "./visit-news.ts";
import type { VisitRow } from "./visit-queries.ts";

/** Leaves a line in the audit log: states and times only. */
export async function recordVisitChange(
  { tx, actor }: VisitContext,
  action: string,
  at: number,
  before: VisitRow,
  after: VisitRow,
): Promise<void> {
  const facts = (row: VisitRow) => ({
    state: row.state,
    queue: row.queue,
    start: row.starts_at,
    sequence: row.sequence,
  });
  const { city, id } = before;
  await recordAudit(tx, {
    city,
    at,
    actor,
    action,
    subject: id,
    before: facts(before),
    after: facts(after),
  });
}

/** Tells the visitor by mail what has happened; who left no address is told on the screen alone. */
export async function tellVisitor(
  { tx }: VisitContext,
  kind: VisitNewsKind,
  at: number,
  row: VisitRow,
  secret: string,
  confirmation: VisitNews["confirmation"] = null,
  reason = "",
): Promise<void> {
  if (!row.email) return;
  await queueVisitNews(tx, row.city, kind, at, {
    visitId: row.id,
    sequence: row.sequence,
    reference: row.reference!,
    start: row.starts_at,
    end: row.ends_at,
    timeZone: row.time_zone,
    office: row.office,
    procedure: row.procedure,
    quantity: row.quantity,
    name: row.name!,
    email: row.email,
    language: row.language!,
    checkInCode: row.check_in_code!,
    secret,
    confirmation,
    reason,
  });
}
