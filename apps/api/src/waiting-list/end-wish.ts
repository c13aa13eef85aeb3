import type { WaitingWish } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { forgetWaiting } from "../messages/forget-waiting.ts";
import { markChanged } from "../visits/cells.ts";
import { dropHold, liveHold, type VisitRow } from "../visits/displaced-visit.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { handOn } from "./hand-on.ts";
import { changeOffer, findOpenOffer } from "./offer-queries.ts";
import { openWish } from "./open-wish.ts";
import { changeWish, findLiveOfVisit, findWish, type WishRow } from "./wish-queries.ts";
import { wishView } from "./wish-view.ts";

/** Ends a wish for who knows its secret and forgets the address. Again is the same. Throws `unknown-wish`. */
export async function endWish(context: VisitContext, id: string, secret: string): Promise<WaitingWish> {
  const row = await openWish(context.tx, context.catalog.city, id, secret);
  const at = await readNow(context.tx, context.now);
  await endFound(context, row, at);
  return wishView(context, (await findWish(context.tx, row.city, id))!, at);
}

/** Ends a wish that was found; a time that was kept for it goes to the next in line. */
export async function endFound(context: VisitContext, row: WishRow, at: number): Promise<void> {
  const { tx, now, catalog } = context;
  const hold = await close(context, row, at);
  if (hold === null) return;
  await markChanged(tx, catalog, [hold.queue]);
  await dropHold({ tx, now, at, actor: "city" }, hold);
  await handOn(context, hold.queue, at);
}

/**
 * Ends the wish of a visit that is cancelled or moved. Gives the hold of a time that was kept for it, which is to be
 * given back.
 */
export async function endWishOfVisit(
  context: VisitContext,
  { city, id }: Pick<VisitRow, "city" | "id">,
  at: number,
): Promise<VisitRow | null> {
  const row = await findLiveOfVisit(context.tx, city, id);
  return row ? close(context, row, at) : null;
}

/** The offer first, as everybody who changes both. */
async function close(context: VisitContext, row: WishRow, at: number): Promise<VisitRow | null> {
  const { tx, actor } = context;
  if (row.state === "ended" || row.state === "taken") return null;
  const { city, id } = row;
  const offer = await findOpenOffer(tx, city, id);
  const isClosed = offer && (await changeOffer(tx, offer, { state: "declined", changed_at: at, kept_secret: null }));
  if (!(await changeWish(tx, row, { state: "ended", name: null, email: null, changed_at: at }))) {
    const current = (await findWish(tx, city, id))!;
    return close(context, current, at);
  }
  await forgetWaiting(tx, city, id);
  const states = { before: { state: row.state }, after: { state: "ended" } };
  await recordAudit(tx, { city, at, actor, action: "wish-ended", subject: id, ...states });
  return isClosed ? liveHold(tx, city, offer.hold) : null;
}
