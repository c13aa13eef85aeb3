import type { WaitingWish, WishOfVisit } from "@okienko/contract";
import { addDays, dayOf } from "@okienko/scheduling";
import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { newId } from "../references/id.ts";
import { Refusal } from "../refusal.ts";
import { openVisit, requireChangeable, stateAt } from "../visits/live-visit.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { endOf } from "./ask-for-time.ts";
import { endFound } from "./end-wish.ts";
import { findLiveOfVisit, findOfVisit, insertWish, type WishRow } from "./wish-queries.ts";
import { wishView, type WishReading } from "./wish-view.ts";

/**
 * Asks to be told of a time on an earlier day than that of a booked visit, at its office. Again is the same.
 *
 * Nothing is to be confirmed: who knows the secret owns the visit and its address. Throws `unknown-visit`,
 * `visit-changed`, `email-missing`.
 */
export async function wishForEarlier(context: VisitContext, spelled: string, secret: string): Promise<WaitingWish> {
  const { tx, now, catalog } = context;
  const { city } = catalog;
  const visit = await openVisit(tx, city, spelled, secret);
  const at = await readNow(tx, now);
  const live = await findLiveOfVisit(tx, city, visit.id);
  if (live) return wishView(context, live, at);
  requireChangeable(visit, at);
  if (stateAt(visit, at) !== "booked") throw new Refusal("visit-changed", "The visit is not confirmed yet.");
  if (visit.email === null) throw new Refusal("email-missing");
  const today = dayOf(at, visit.time_zone);
  if (visit.day <= today) throw new Refusal("visit-changed", "There is no day before this visit.");
  const last_day = addDays(visit.day, -1);
  const { procedure, quantity, office } = visit;
  const row: WishRow = {
    ...{ city, id: newId(), state: "waiting", visit: visit.id, procedure, quantity, office },
    ...{ first_day: today, last_day, until: endOf(last_day, context) },
    ...{ name: null, email: null, email_key: null, language: visit.language!, confirm_hash: null },
    ...{ passed: 0, asked_at: at, changed_at: at },
  };
  await insertWish(tx, row);
  const states = { before: null, after: { state: "waiting", visit: visit.id } };
  await recordAudit(tx, { city, at, actor: context.actor, action: "wish-asked", subject: row.id, ...states });
  return wishView(context, row, at);
}

/** The wish of a visit that was asked for last. Throws `unknown-visit`. */
export async function readWishOfVisit(context: WishReading, spelled: string, secret: string): Promise<WishOfVisit> {
  const { tx, now, catalog } = context;
  const visit = await openVisit(tx, catalog.city, spelled, secret);
  const [row] = await findOfVisit(tx, catalog.city, visit.id);
  return { wish: row ? await wishView(context, row, await readNow(tx, now)) : null };
}

/** All wishes of a visit, the last one first. */
export async function wishesOfVisit(reading: WishReading, visit: string, at: number): Promise<WaitingWish[]> {
  const rows = await findOfVisit(reading.tx, reading.catalog.city, visit);
  return Promise.all(rows.map((row) => wishView(reading, row, at)));
}

/** Waits for no earlier time any more. Again is the same. Throws `unknown-visit`. */
export async function keepVisit(context: VisitContext, spelled: string, secret: string): Promise<void> {
  const { tx, now, catalog } = context;
  const visit = await openVisit(tx, catalog.city, spelled, secret);
  const row = await findLiveOfVisit(tx, catalog.city, visit.id);
  if (row) await endFound(context, row, await readNow(tx, now));
}
