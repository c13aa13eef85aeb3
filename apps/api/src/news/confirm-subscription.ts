import type { Subscription } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { countFollower } from "../reports/count-follower.ts";
import type { NewsContext } from "./news-context.ts";
import { changeSubscription, findFollowers, findSubscription } from "./subscription-queries.ts";
import { subscriptionView } from "./subscription-view.ts";

/** Begins a subscription that its owner has asked for by the code of the mail. Again is the same. */
export async function confirmSubscription(context: NewsContext, id: string, code: string): Promise<Subscription> {
  const { tx, now, catalog } = context;
  const row = await findSubscription(tx, catalog.city, id);
  if (!row || !isSecretOf(code, row.confirm_hash)) throw new Refusal("unknown-subscription");
  if (row.state !== "unconfirmed") return subscriptionView(context, row);
  const active = { ...row, state: "active", changed_at: await readNow(tx, now) };
  // asked for twice, it is still one follower
  const twin = row.report && (await findFollowers(tx, catalog.city, row.report)).some((it) => isTwin(it, row));
  const change = twin ? { ...active, state: "ended", email: null } : active;
  const began = await changeSubscription(tx, row, {
    state: change.state,
    email: change.email,
    changed_at: active.changed_at,
  });
  if (began && !twin && row.report) await countFollower(tx, catalog.city, row.report, 1);
  return subscriptionView(context, active);
}

function isTwin(a: { email_key: string }, b: { email_key: string }): boolean {
  return a.email_key === b.email_key;
}
