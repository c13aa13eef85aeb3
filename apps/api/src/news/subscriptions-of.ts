import type { Subscription } from "@okienko/contract";
import { emailKey } from "./email-key.ts";
import type { NewsContext } from "./news-context.ts";
import { findByEmail } from "./subscription-queries.ts";
import { subscriptionView } from "./subscription-view.ts";

/** The news that one address has asked for. */
export async function subscriptionsOf(context: NewsContext, email: string): Promise<Subscription[]> {
  const { tx, catalog } = context;
  const rows = await findByEmail(tx, catalog.city, await emailKey(tx, catalog.city, email));
  return Promise.all(rows.map((row) => subscriptionView(context, row)));
}
