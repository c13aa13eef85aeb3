import type { WaitingWish } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { changeWish, findLiveOf, findWish } from "./wish-queries.ts";
import { wishStateAt, wishView } from "./wish-view.ts";

/**
 * Begins to wait, by the code of the mail. Again is the same.
 *
 * One person is one place in the line for a procedure: a later wish takes the place of the earlier one. Throws
 * `unknown-wish`, `wish-ended`, and `wish-offered` while a time is kept for the earlier one.
 */
export async function confirmWish(context: VisitContext, id: string, code: string): Promise<WaitingWish> {
  const { tx, now, catalog } = context;
  const { city } = catalog;
  const row = await findWish(tx, city, id);
  if (!row?.confirm_hash || !isSecretOf(code, row.confirm_hash)) throw new Refusal("unknown-wish");
  const at = await readNow(tx, now);
  const state = wishStateAt(row, at);
  if (state === "ended" && row.state !== "ended") throw new Refusal("wish-ended", "Its last day is over.");
  if (state !== "unconfirmed") return wishView(context, row, at);
  const asked_at = await placeInLine(context, row.email_key!, row.procedure, { asked: row.asked_at, at });
  const waiting = { ...row, state: "waiting", asked_at, changed_at: at };
  // pressed twice at the same moment
  if (!(await changeWish(tx, row, { state: "waiting", asked_at, changed_at: at })))
    return wishView(context, (await findWish(tx, city, id))!, at);
  const states = { before: { state: "unconfirmed" }, after: { state: "waiting" } };
  await recordAudit(tx, { city, at, actor: "resident", action: "wish-confirmed", subject: id, ...states });
  return wishView(context, waiting, at);
}

/** The place of the same person's earlier wish, which ends. */
async function placeInLine(
  { tx, catalog: { city } }: VisitContext,
  emailKey: string,
  procedure: string,
  { asked, at }: { readonly asked: number; readonly at: number },
): Promise<number> {
  const earlier = await findLiveOf(tx, city, emailKey, procedure);
  if (!earlier) return asked;
  const isEnded = await changeWish(tx, earlier, { state: "ended", name: null, email: null, changed_at: at });
  if (earlier.state === "offered" || !isEnded) {
    throw new Refusal("wish-offered", "Answer the mail that says so first.");
  }
  return Math.min(asked, earlier.asked_at);
}
