import type { WaitingWish } from "@okienko/contract";
import { emailKey } from "../news/email-key.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { findWishesOf } from "./wish-queries.ts";
import { wishView } from "./wish-view.ts";

/** What one address waits for or has waited for, as far as it is held; wishes to move a visit are those of the visit. */
export async function wishesOf(context: VisitContext & { readonly at: number }, email: string): Promise<WaitingWish[]> {
  const { tx, catalog, at } = context;
  const rows = await findWishesOf(tx, catalog.city, await emailKey(tx, catalog.city, email));
  return Promise.all(rows.map((row) => wishView(context, row, at)));
}
