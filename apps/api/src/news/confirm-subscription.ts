import type { Subscription } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { addFollower, countFollower } from "../reports/count-follower.ts";
import type { NewsContext } from "./news-context.ts";
import { isSameTarget } from "./same-target.ts";
import { changeSubscription, findByEmail, findSubscription } from "./subscription-queries.ts";
import { subscriptionView } from "./subscription-view.ts";

/**
 * Begins a subscription that its owner has asked for, by the code of the mail. Again is the same.
 *
 * A report that has been merged since is followed as the one that it was merged into. Throws `unknown-subscription`.
 */
export async function confirmSubscription(context: NewsContext, id: string, code: string): Promise<Subscription> {
  const { tx, now, catalog } = context;
  const { city } = catalog;
  const row = await findSubscription(tx, city, id);
  if (!row || !isSecretOf(code, row.confirm_hash)) throw new Refusal("unknown-subscription");
  if (row.state !== "unconfirmed") return subscriptionView(context, row);
  const changed_at = await readNow(tx, now);
  // counted before looking, so that merging the report and a second confirmation of the address wait for this one
  const report = row.report && (await addFollower(tx, city, row.report));
  const target = { ...row, report };
  const others = await findByEmail(tx, city, row.email_key);
  // asked for twice, it is still one follower, and one mail ends it
  const isTwin = others.some((it) => it.state === "active" && it.id !== id && isSameTarget(it, target));
  const change = isTwin ? { state: "ended", email: null, changed_at } : { state: "active", report, changed_at };
  const began = await changeSubscription(tx, row, change);
  if (report && (isTwin || !began)) await countFollower(tx, city, report, -1);
  return subscriptionView(context, { ...target, state: "active" });
}
