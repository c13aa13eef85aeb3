import { readNow } from "../database/read-now.ts";
import { forgetWaiting } from "../messages/forget-waiting.ts";
import { emailKey } from "../news/email-key.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { endFound } from "./end-wish.ts";
import { findWishesOf } from "./wish-queries.ts";

/** Ends everything that one address waits for, and forgets the address, also in messages that wait. */
export async function endWishesOf(context: VisitContext, email: string): Promise<void> {
  const { tx, now, catalog } = context;
  const at = await readNow(tx, now);
  for (const row of await findWishesOf(tx, catalog.city, await emailKey(tx, catalog.city, email))) {
    await endFound(context, row, at);
    await forgetWaiting(tx, catalog.city, row.id);
  }
}
