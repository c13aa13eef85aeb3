import { createHmac } from "node:crypto";
import { cityKey } from "../news/city-key.ts";
import { Refusal } from "../refusal.ts";
import { deleteOldAttempts, lowerAttempts, raiseAttempts } from "./attempt-queries.ts";
import type { DeskContext } from "./desk-context.ts";

/** Failures in a quarter of an hour: of one account, and of one address, which a whole office may share. */
const most = { account: 10, address: 50 } as const;
const window = 15 * 60_000;

/** Who tries to sign in, as it was typed and from where. */
export interface Trying {
  readonly email: string;
  readonly client: string;
}

/**
 * Counts an attempt before it is checked, so that many at once are no more than many in turn. Throws
 * `too-many-requests`, for accounts that exist and for those that do not.
 */
export async function countAttempt(context: DeskContext, trying: Trying): Promise<void> {
  const { tx, city, at } = context;
  await deleteOldAttempts(tx, city, at);
  const keys = await keysOf(context, trying);
  for (const kind of ["account", "address"] as const) {
    const { count, ends_at } = await raiseAttempts(tx, { city, who: keys[kind], endsAt: at + window });
    if (count > most[kind]) throw new Refusal("too-many-requests", "", { retryAfter: (ends_at - at) / 1000 });
  }
}

/** After a success the account starts anew, and the address gets its attempt back. */
export async function forgetAttempts(context: DeskContext, trying: Trying): Promise<void> {
  const keys = await keysOf(context, trying);
  await lowerAttempts(context.tx, context.city, keys.account, "all");
  await lowerAttempts(context.tx, context.city, keys.address, 1);
}

/** Keyed, so that the table tells nobody who has tried. */
async function keysOf({ tx, city }: DeskContext, { email, client }: Trying) {
  const key = await cityKey(tx, city, "staff-attempts");
  const of = (text: string) => createHmac("sha256", key).update(text).digest("base64url");
  return { account: of(`account ${email}`), address: of(`address ${client}`) };
}
