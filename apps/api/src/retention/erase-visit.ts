import type { VisitData } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { forgetWaiting } from "../messages/forget-waiting.ts";
import { forgetPeople } from "../people/remember-person.ts";
import { cancelVisit } from "../visits/cancel-visit.ts";
import { isChangeable, openVisit } from "../visits/live-visit.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { forgetContacts } from "./forget-visitors.ts";
import { emptyVisit } from "./owner-queries.ts";
import { type FoundVisit, visitData } from "./visit-data.ts";

/**
 * Erases at once who has booked a visit and what they wrote, and answers with what is still held. Again is the same.
 *
 * A visit that lies ahead is cancelled by it: times without a contact could be hoarded. Throws `unknown-visit`.
 */
export async function eraseVisit(context: VisitContext, spelled: string, secret: string): Promise<VisitData> {
  const row = await openVisit(context.tx, context.catalog.city, spelled, secret);
  await eraseFoundVisit(context, row, secret);
  return visitData({ ...context, db: context.tx }, spelled, secret);
}

/** The same of a visit that was found; for the desk without its secret. */
export async function eraseFoundVisit(context: VisitContext, row: FoundVisit, secret: string | null): Promise<void> {
  const { tx, now, catalog, actor } = context;
  const { city } = catalog;
  if (isChangeable(row, await readNow(tx, now))) await cancelVisit(context, row.reference!, secret);
  if (row.name !== null) {
    await emptyVisit(tx, row);
    await forgetContacts(tx, city, row.contact_key === null ? [] : [row.contact_key]);
    await forgetWaiting(tx, city, row.id);
    await forgetPeople(tx, city, "visit", [row.id]);
    const at = await readNow(tx, now);
    const states = { before: null, after: null };
    await recordAudit(tx, { city, at, actor, action: "erase", subject: row.id, ...states });
  }
}
