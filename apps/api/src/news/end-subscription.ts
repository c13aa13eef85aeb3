import type { Subscription } from "@okienko/contract";
import type { Writing } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { derivedSecret, hashSecret, isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { countFollower } from "../reports/count-follower.ts";
import { cityKey } from "./city-key.ts";
import type { NewsContext } from "./news-context.ts";
import { changeSubscription, findSubscription } from "./subscription-queries.ts";
import { subscriptionView } from "./subscription-view.ts";

/** Makes the secret that ends one subscription, by its id, and opens nothing else; it stands in each of its mails. */
export async function endSecrets(tx: Writing, city: string): Promise<(id: string) => string> {
  const key = await cityKey(tx, city, "unsubscribe");
  return (id) => derivedSecret(key, id);
}

/** Ends a subscription and forgets its address. Again is the same. Throws `unknown-subscription`. */
export async function endSubscription(context: NewsContext, id: string, secret: string): Promise<Subscription> {
  const { tx, now, catalog } = context;
  const { city } = catalog;
  const row = await findSubscription(tx, city, id);
  const secretOf = await endSecrets(tx, city);
  if (!row || !isSecretOf(secret, hashSecret(secretOf(id)))) throw new Refusal("unknown-subscription");
  if (row.state === "ended") return subscriptionView(context, row);
  const change = { state: "ended", email: null, changed_at: await readNow(tx, now) };
  // a merge may have moved it at the same moment, so that another report has one follower fewer
  if (!(await changeSubscription(tx, row, change))) return endSubscription(context, id, secret);
  if (row.state === "active" && row.report) await countFollower(tx, city, row.report, -1);
  return subscriptionView(context, { ...row, ...change });
}
