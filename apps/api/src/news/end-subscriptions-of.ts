import { forgetWaiting } from "../messages/forget-waiting.ts";
import { emailKey } from "./email-key.ts";
import { endSecrets, endSubscription } from "./end-subscription.ts";
import type { NewsContext } from "./news-context.ts";
import { findByEmail } from "./subscription-queries.ts";

/**
 * Ends everything that one address has asked for, and forgets the address, also in messages that wait. Tells how many
 * subscriptions that were.
 */
export async function endSubscriptionsOf(context: NewsContext, email: string): Promise<number> {
  const { tx, catalog } = context;
  const secretOf = await endSecrets(tx, catalog.city);
  const rows = await findByEmail(tx, catalog.city, await emailKey(tx, catalog.city, email));
  for (const { id } of rows) {
    await endSubscription(context, id, secretOf(id));
    await forgetWaiting(tx, catalog.city, id);
  }
  return rows.length;
}
