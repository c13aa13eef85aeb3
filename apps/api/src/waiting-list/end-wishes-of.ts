import { readNow } from "../database/read-now.ts";
import { forgetWaiting } from "../messages/forget-waiting.ts";
import { emailKey } from "../news/email-key.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { endFound } from "./end-wish.ts";
import { findWishesOf } from "./wish-queries.ts";

/**
 * Ends everything that one address waits for, and forgets the address, also in messages that wait. Tells how many wishes
 * that were.
 */
export async function endWishesOf(context: VisitContext, email: string): Promise<number> {
  const { tx, now, catalog } = context;
  const at = await readNow(tx, now);
  const rows = await findWishesOf(tx, catalog.city, await emailKey(tx, catalog.city, email));
  for (const row of rows) {
    await endFound(context, row, at);
    await forgetWaiting(tx, catalog.city, row.id);
  }
  return rows.filter((it) => it.email !== null).length;
}
