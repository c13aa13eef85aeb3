import type { MoveRequest, Visit } from "@okienko/contract";
import { seal } from "../references/seal.ts";
import { hashSecret, newCheckInCode, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { leaveWorklist } from "../manage/leave-worklist.ts";
import { openLiveHold } from "./held.ts";
import { changingVisit } from "./changing-visit.ts";
import { requireChangeable } from "./live-visit.ts";
import { freeTimeOf } from "./free-time.ts";
import { recordVisitChange, tellVisitor } from "./tell.ts";
import type { VisitContext } from "./visit-context.ts";
import { changeVisit, isCheckInCodeTaken, type VisitRow } from "./visit-queries.ts";
import { visitView } from "./visit-view.ts";

/**
 * Moves a visit to the time that a hold keeps and frees the old one; if the new time is gone, the old visit stands.
 *
 * For who knows its secret, or with `null` for the desk.
 */
export async function moveVisit(
  context: VisitContext,
  spelled: string,
  known: string | null,
  { hold }: MoveRequest,
): Promise<Visit> {
  const { tx, now } = context;
  const { row, secret, renewed } = await changingVisit(context, spelled, known);
  const { row: held, at } = await openLiveHold(context, hold.id, hold.secret);
  requireChangeable(row, at);
  if (held.procedure !== row.procedure) throw otherProcedure();
  const code = row.state === "unconfirmed" ? newSecret() : null;
  const check_in_code = await checkInCodeOn(context, row, held.day);
  // a visit that waits for its confirmation waits no longer than until it begins
  const expires_at = row.expires_at && Math.min(row.expires_at, held.starts_at);
  const version = { check_in_code, expires_at, sequence: row.sequence + 1, changed_at: at };
  const moved = { ...row, ...timeOf(held), ...confirmedBy(code, secret), ...renewed, ...version };
  if (!(await changeVisit(tx, now, held, { state: "moved", expires_at: null }))) throw gone();
  if (!(await changeVisit(tx, now, row, moved))) throw gone();
  await recordVisitChange(context, "move", at, row, moved);
  const confirmation = code === null ? null : { code, confirmBy: moved.expires_at! };
  await tellVisitor(context, confirmation ? "visit-unconfirmed" : "visit-moved", at, moved, secret, confirmation);
  await freeTimeOf(context, row, at, held.queue);
  await leaveWorklist(tx, row, "moved", at, context.actor);
  return visitView(context, moved, known, at);
}

/** The visit keeps its code, unless somebody else has the same one on the new day. */
async function checkInCodeOn({ tx }: VisitContext, row: VisitRow, day: string): Promise<string> {
  const code = row.check_in_code!;
  return day !== row.day && (await isCheckInCodeTaken(tx, row.city, day, code)) ? newCheckInCode() : code;
}

function timeOf(held: VisitRow) {
  const { office, queue, quantity, starts_at, ends_at, cell, cells_end, day, wall_time, time_zone } = held;
  return { office, queue, quantity, starts_at, ends_at, cell, cells_end, day, wall_time, time_zone };
}

/** A visit that waits for its confirmation gets a new code: the mail of the new time must be able to confirm it. */
function confirmedBy(code: string | null, secret: string) {
  return code === null ? {} : { confirm_hash: hashSecret(code), sealed_secret: seal(secret, code) };
}

function gone(): Refusal {
  return new Refusal("visit-changed", "Somebody has changed the visit or the hold at the same moment.");
}

function otherProcedure(): Refusal {
  const detail = "A visit is moved to a time of the same procedure.";
  return new Refusal("invalid-fields", detail, { errors: [{ pointer: "/hold/id", code: "other-procedure", detail }] });
}
