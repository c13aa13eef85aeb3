import type { WaitingWish } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { openWish } from "./open-wish.ts";
import { findWish } from "./wish-queries.ts";
import { wishView, type WishReading } from "./wish-view.ts";

/** A wish for who knows its secret: all that is held about it. Throws `unknown-wish`. */
export async function readWish(context: WishReading, id: string, secret: string): Promise<WaitingWish> {
  const row = await openWish(context.tx, context.catalog.city, id, secret);
  return wishView(context, row, await readNow(context.tx, context.now));
}

/** A wish for who has the code that confirms it. Throws `unknown-wish`. */
export async function readWishByCode(context: WishReading, id: string, code: string): Promise<WaitingWish> {
  const row = await findWish(context.tx, context.catalog.city, id);
  if (!row?.confirm_hash || !isSecretOf(code, row.confirm_hash)) throw new Refusal("unknown-wish");
  return wishView(context, row, await readNow(context.tx, context.now));
}
