import type { OfferState, RefusedOffer } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { markChanged } from "../visits/cells.ts";
import { dropHold, liveHold } from "../visits/displaced-visit.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { handOn } from "./hand-on.ts";
import { mostPassed } from "./most-passed.ts";
import { changeOffer, findOffer } from "./offer-queries.ts";
import { type FoundOffer, offerEnded, offerView, openOffer } from "./open-offer.ts";
import { changeWish, findWish } from "./wish-queries.ts";
import { wishStateAt } from "./wish-view.ts";

/** No to an offer, and with `leave` to all others. Again is the same. Throws `unknown-offer`, `offer-ended`. */
export async function declineOffer(
  context: VisitContext,
  id: string,
  secret: string,
  leave: boolean,
): Promise<RefusedOffer> {
  const { tx, now, catalog } = context;
  const found = await openOffer(context, id, secret);
  const at = await readNow(tx, now);
  if (found.offer.state === "open") {
    if (found.offer.kept_until <= at) throw offerEnded();
    await leaveOffer(context, found, { state: "declined", wish: leave ? "ended" : "waiting" }, at);
  }
  const { offer, wish } = await openOffer(context, id, secret);
  if (offer.state !== "declined") throw offerEnded();
  const state = wishStateAt((await findWish(tx, catalog.city, wish.id))!, at);
  return { offer: await offerView(context, { offer, wish }, at), wish: state };
}

/**
 * Ends an offer that nobody has answered in time, or whose time the city no longer keeps; the next in line is offered
 * it in the same transaction. Nothing happens where somebody else was first.
 */
export async function endOver(context: VisitContext, id: string): Promise<void> {
  const { tx, now, catalog } = context;
  const offer = await findOffer(tx, catalog.city, id);
  if (offer?.state !== "open") return;
  const wish = (await findWish(tx, catalog.city, offer.wish))!;
  const at = await readNow(tx, now);
  const hasPassed = offer.kept_until <= at;
  if (!hasPassed && (await liveHold(tx, catalog.city, offer.hold))) return;
  const passed = hasPassed ? wish.passed + 1 : wish.passed;
  const ends = passed >= mostPassed ? "ended" : "waiting";
  await leaveOffer(context, { offer, wish }, { state: hasPassed ? "passed" : "withdrawn", wish: ends, passed }, at);
}

interface Leaving {
  readonly state: OfferState;
  /** Where the wish goes. */
  readonly wish: "waiting" | "ended";
  readonly passed?: number;
}

async function leaveOffer(context: VisitContext, found: FoundOffer, leaving: Leaving, at: number): Promise<void> {
  const { tx, now, catalog } = context;
  const { offer, wish } = found;
  const { city } = catalog;
  if (!(await changeOffer(tx, offer, { state: leaving.state, changed_at: at, kept_secret: null }))) return;
  const forgotten = leaving.wish === "ended" ? { name: null, email: null } : {};
  const passed = leaving.passed ?? wish.passed;
  await changeWish(tx, { ...wish, state: "offered" }, { state: leaving.wish, passed, changed_at: at, ...forgotten });
  const actor = leaving.state === "declined" ? context.actor : "city";
  const states = { before: { state: "offered" }, after: { state: leaving.wish, offer: offer.id, passed } };
  await recordAudit(tx, { city, at, actor, action: `offer-${leaving.state}`, subject: wish.id, ...states });
  const hold = await liveHold(tx, city, offer.hold);
  if (hold === null) return;
  await markChanged(tx, catalog, [hold.queue]);
  await dropHold({ tx, now, at, actor: "city" }, hold);
  await handOn(context, hold.queue, at);
}
