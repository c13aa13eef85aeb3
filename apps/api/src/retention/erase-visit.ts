import type { VisitData } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { cancelVisit } from "../visits/cancel-visit.ts";
import { isChangeable, openVisit } from "../visits/live-visit.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { forgetContacts } from "./forget-visitors.ts";
import { deleteUnsent, emptyVisit } from "./owner-queries.ts";
import { visitData } from "./visit-data.ts";

/**
 * Erases at once who has booked a visit and what they wrote, and answers with what is still held. Again is the same.
 *
 * A visit that lies ahead is cancelled by it: times without a contact could be hoarded. Throws `unknown-visit`.
 */
export async function eraseVisit(context: VisitContext, spelled: string, secret: string): Promise<VisitData> {
  const { tx, now, catalog } = context;
  const { city } = catalog;
  const row = await openVisit(tx, city, spelled, secret);
  if (isChangeable(row, await readNow(tx, now))) await cancelVisit(context, spelled, secret);
  if (row.name !== null) {
    await emptyVisit(tx, row);
    await forgetContacts(tx, city, row.contact_key === null ? [] : [row.contact_key]);
    await deleteUnsent(tx, row);
    const at = await readNow(tx, now);
    const states = { before: null, after: null };
    await recordAudit(tx, { city, at, actor: "resident", action: "erase", subject: row.id, ...states });
  }
  return visitData({ ...context, db: tx }, spelled, secret);
}
