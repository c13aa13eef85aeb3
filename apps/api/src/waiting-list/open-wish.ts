import type { Reading } from "../database/database.ts";
import { hashSecret, isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { findWish, type WishRow } from "./wish-queries.ts";
import { knownWishSecrets } from "./wish-secrets.ts";

/** Finds a wish for who knows its secret; unknown and wrong are told apart by nobody. Throws `unknown-wish`. */
export async function openWish(db: Reading, city: string, id: string, secret: string): Promise<WishRow> {
  const row = await findWish(db, city, id);
  const secretOf = await knownWishSecrets(db, city);
  if (!row || !secretOf || !isSecretOf(secret, hashSecret(secretOf(id)))) throw new Refusal("unknown-wish");
  return row;
}
