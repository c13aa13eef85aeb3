import type { Hold } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { queueMessage } from "../messages/outbox.ts";
import { newId } from "../references/id.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { holdTime } from "../visits/hold-time.ts";
import { keepSecret } from "../visits/kept-secret.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { visitById } from "../visits/visit-on-day.ts";
import { mostPassed } from "./most-passed.ts";
import type { Match } from "./next-match.ts";
import { insertOffer, type OfferRow } from "./offer-queries.ts";
import { offerTime } from "./offer-times.ts";
import type { OfferNews } from "./wish-news.ts";
import { wishSecrets } from "./wish-secrets.ts";
import { changeWish, type WishRow } from "./wish-queries.ts";

/** The hold outlives the offer by this: time to give it to the next in line before anybody else can take it. */
const grace = 15_000;

/**
 * Keeps a time for one who waits and tells them so, in one transaction. False when the time or the wish is gone.
 *
 * First the wish is taken, and only from `waiting`: whoever comes second finds it offered.
 */
export async function makeOffer(context: VisitContext, { row, wish, start }: Match, at: number): Promise<boolean> {
  const { tx, catalog } = context;
  if (!(await changeWish(tx, row, { state: "offered", changed_at: at }))) return false;
  const keptFor = offerTime(catalog);
  const hold = await unlessTaken(
    holdTime({ ...context, actor: "city" }, { wish, start, isNow: false, keptFor: keptFor + grace }),
  );
  if (hold === null) {
    await changeWish(tx, { ...row, state: "offered" }, { state: "waiting", changed_at: row.changed_at });
    return false;
  }
  const { secret, offer } = await storeOffer(context, row, hold, { start, at, keptUntil: at + keptFor });
  await tellOf(context, row, { offer, secret, at });
  return true;
}

async function unlessTaken(holding: Promise<Hold>): Promise<Hold | null> {
  try {
    return await holding;
  } catch (error) {
    if (error instanceof Refusal && ["time-taken", "time-not-offered"].includes(error.code)) return null;
    throw error;
  }
}

async function storeOffer(
  { tx, catalog: { city } }: VisitContext,
  row: WishRow,
  hold: Hold,
  { start, at, keptUntil }: { readonly start: number; readonly at: number; readonly keptUntil: number },
): Promise<{ offer: OfferRow; secret: string }> {
  const secret = newSecret();
  const offer: OfferRow = {
    ...{ city, id: newId(), wish: row.id, state: "open", secret_hash: hashSecret(secret), hold: hold.id },
    ...{ kept_secret: await keepSecret(tx, city, hold.secret), office: hold.office },
    ...{ starts_at: start, ends_at: Date.parse(hold.end), kept_until: keptUntil, made_at: at, changed_at: at },
  };
  await insertOffer(tx, offer);
  const after = { state: "offered", offer: offer.id, hold: hold.id, start };
  await recordAudit(tx, {
    ...{ city, at, actor: "city", action: "offer-made", subject: row.id },
    ...{ before: { state: "waiting" }, after },
  });
  return { offer, secret };
}

async function tellOf(
  { tx, catalog }: VisitContext,
  row: WishRow,
  { offer, secret, at }: { readonly offer: OfferRow; readonly secret: string; readonly at: number },
): Promise<void> {
  const { city } = catalog;
  const visit = row.visit === null ? null : await visitById(tx, city, row.visit);
  const email = visit ? visit.email : row.email;
  if (email === null) return; // nobody is left to be told; the wish has ended with its visit
  const { language, procedure, quantity, passed } = row;
  const body: OfferNews = {
    ...{ id: row.id, email, language, endSecret: (await wishSecrets(tx, city))(row.id) },
    ...{ offer: offer.id, secret, start: offer.starts_at, end: offer.ends_at, keptUntil: offer.kept_until },
    ...{ office: offer.office, procedure, quantity, timeZone: catalog.file.city.timeZone },
    ...{ visit: visit && { reference: visit.reference!, start: visit.starts_at }, isLast: passed + 1 >= mostPassed },
  };
  await queueMessage(tx, { city, kind: "wish-offer", subject: row.id, at, body });
}
