import type { Reading, Writing } from "../database/database.ts";
import { cityKey, knownCityKey } from "../news/city-key.ts";
import { derivedSecret } from "../references/secret.ts";

const purpose = "waiting-list";

/** Makes the secret that opens and ends one wish, by its id; it stands in each of its mails. */
export async function wishSecrets(tx: Writing, city: string): Promise<(id: string) => string> {
  const key = await cityKey(tx, city, purpose);
  return (id) => derivedSecret(key, id);
}

/** The same where it is only read; `null` where nobody has ever waited. */
export async function knownWishSecrets(db: Reading, city: string): Promise<((id: string) => string) | null> {
  const key = await knownCityKey(db, city, purpose);
  return key === undefined ? null : (id) => derivedSecret(key, id);
}
