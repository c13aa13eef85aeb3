import type { Visit } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { Refusal } from "../refusal.ts";
import { leaveWorklist } from "../manage/leave-worklist.ts";
import { changingVisit } from "./changing-visit.ts";
import { requireChangeable } from "./live-visit.ts";
import { freeTimeOf } from "./free-time.ts";
import { recordVisitChange, tellVisitor } from "./tell.ts";
import type { VisitContext } from "./visit-context.ts";
import { changeVisit } from "./visit-queries.ts";
import { visitView } from "./visit-view.ts";

/**
 * Cancels a visit and frees its time. Doing it again answers the same.
 *
 * For who knows its secret, or with `null` for the desk, which may say why.
 */
export async function cancelVisit(
  context: VisitContext,
  spelled: string,
  known: string | null,
  reason = "",
): Promise<Visit> {
  const { tx, now } = context;
  const { row, secret, renewed } = await changingVisit(context, spelled, known);
  const at = await readNow(tx, now);
  if (row.state === "cancelled") return visitView(context, row, known, at);
  requireChangeable(row, at);
  const ended = { state: "cancelled", expires_at: null, sequence: row.sequence + 1, changed_at: at };
  const cancelled = { ...row, ...renewed, ...ended };
  if (!(await changeVisit(tx, now, row, cancelled))) {
    throw new Refusal("visit-changed", "Somebody has changed the visit at the same moment.");
  }
  await recordVisitChange(context, "cancel", at, row, cancelled);
  await tellVisitor(context, "visit-cancelled", at, cancelled, secret, null, reason);
  await freeTimeOf(context, row, at);
  await leaveWorklist(tx, row, "cancelled", at, context.actor);
  return visitView(context, cancelled, known, at);
}
