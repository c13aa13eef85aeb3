import type { TimeOffer } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import { readNow } from "../database/read-now.ts";
import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { visitById } from "../visits/visit-on-day.ts";
import { mostPassed } from "./most-passed.ts";
import { findOffer, type OfferRow } from "./offer-queries.ts";
import { findWish, type WishRow } from "./wish-queries.ts";
import type { WishReading } from "./wish-view.ts";

/** An offer with the wish that it answers. */
export interface FoundOffer {
  readonly offer: OfferRow;
  readonly wish: WishRow;
}

/** Finds an offer for who knows its secret; unknown and wrong are told apart by nobody. Throws `unknown-offer`. */
export async function openOffer({ tx, catalog }: WishReading, id: string, secret: string): Promise<FoundOffer> {
  const offer = await findOffer(tx, catalog.city, id);
  if (!offer || !isSecretOf(secret, offer.secret_hash)) throw new Refusal("unknown-offer");
  return { offer, wish: (await findWish(tx, catalog.city, offer.wish))! };
}

/** An offer for its owner. Throws `unknown-offer`. */
export async function readOffer(reading: WishReading, id: string, secret: string): Promise<TimeOffer> {
  const found = await openOffer(reading, id, secret);
  return offerView(reading, found, await readNow(reading.tx, reading.now));
}

/** An offer as its owner sees it: it has passed when its time is over, whoever looks. */
export async function offerView(reading: WishReading, { offer, wish }: FoundOffer, at: number): Promise<TimeOffer> {
  const { timeZone } = reading.catalog.file.city;
  const instant = (it: number) => formatInstant(it, timeZone);
  const isOver = offer.state === "open" && offer.kept_until <= at;
  return {
    ...{ id: offer.id, state: isOver ? "passed" : (offer.state as TimeOffer["state"]) },
    ...{ keptUntil: instant(offer.kept_until), start: instant(offer.starts_at), end: instant(offer.ends_at), timeZone },
    ...{ office: offer.office, procedure: wish.procedure, quantity: wish.quantity },
    visit: await visitOfWish(reading, wish),
    isLast: wish.passed + 1 >= mostPassed,
  };
}

async function visitOfWish({ tx, catalog }: WishReading, { visit }: WishRow): Promise<TimeOffer["visit"]> {
  if (visit === null) return null;
  const { reference, starts_at, office, time_zone } = await visitById(tx, catalog.city, visit);
  return { reference: reference!, start: formatInstant(starts_at, time_zone), office };
}

/** The refusal of an offer that is over. */
export function offerEnded(): Refusal {
  return new Refusal("offer-ended", "It was kept for a while and has gone to the next in line.");
}
