import type { BookedVisit, TakenOffer } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { Refusal } from "../refusal.ts";
import { bookVisit } from "../visits/book-visit.ts";
import { keptSecret } from "../visits/kept-secret.ts";
import { moveVisit } from "../visits/move-visit.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { visitById } from "../visits/visit-on-day.ts";
import { visitView } from "../visits/visit-view.ts";
import { changeOffer } from "./offer-queries.ts";
import { type FoundOffer, offerEnded, offerView, openOffer } from "./open-offer.ts";
import { changeWish } from "./wish-queries.ts";

/**
 * Takes the time that is kept: books it, or moves the visit to it and hands the old time on. Again is the same.
 *
 * Throws `unknown-offer`, `offer-ended`, `visit-changed`, `too-many-visits`; then everything is as it was.
 */
export async function takeOffer(context: VisitContext, id: string, secret: string): Promise<TakenOffer> {
  const { tx, now } = context;
  const found = await openOffer(context, id, secret);
  const { offer } = found;
  const at = await readNow(tx, now);
  if (offer.state === "taken") return takenView(context, found, at);
  if (offer.state !== "open" || offer.kept_until <= at) throw offerEnded();
  const key = await keptSecret(tx, offer);
  // pressed twice at the same moment: the second one finds what the first has done
  if (!(await changeOffer(tx, offer, { state: "taken", changed_at: at, kept_secret: null })))
    return takeOffer(context, id, secret);
  await become(context, found, key!, at);
  return takenView(context, { ...found, offer: { ...offer, state: "taken" } }, at);
}

async function become(context: VisitContext, { offer, wish }: FoundOffer, key: string, at: number): Promise<void> {
  const { tx, catalog } = context;
  const { city } = catalog;
  const change = { state: "taken", name: null, email: null, changed_at: at };
  if (wish.state !== "offered" || !(await changeWish(tx, wish, change))) throw offerEnded();
  const states = { before: { state: "offered" }, after: { state: "taken", offer: offer.id } };
  await recordAudit(tx, { city, at, actor: context.actor, action: "offer-taken", subject: wish.id, ...states });
  const hold = { id: offer.hold, secret: key };
  try {
    if (wish.visit === null) {
      const contact = { name: wish.name!, email: wish.email, phone: null };
      await bookVisit(context, { hold, contact, isConfirmed: true }, wish.language);
    } else {
      const { reference } = await visitById(tx, city, wish.visit);
      await moveVisit(context, reference!, null, { hold });
    }
  } catch (error) {
    throw error instanceof Refusal && ["hold-expired", "hold-used"].includes(error.code) ? offerEnded() : error;
  }
}

async function takenView(context: VisitContext, found: FoundOffer, at: number): Promise<TakenOffer> {
  const { offer, wish } = found;
  const row = await visitById(context.tx, offer.city, wish.visit ?? offer.hold);
  const secret = await keptSecret(context.tx, row);
  if (secret === null) throw offerEnded(); // its owner has had it erased since
  const visit: BookedVisit = { ...visitView(context, row, secret, at), secret };
  return { offer: await offerView(context, found, at), visit };
}
