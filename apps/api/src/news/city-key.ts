import type { Reading, Writing } from "../database/database.ts";
import { statement } from "../database/statement.ts";
import { newSecret } from "../references/secret.ts";

/** A random key of a city for one purpose, made when it is first needed; links are derived from it that must be told again. */
export async function cityKey(tx: Writing, city: string, purpose: string): Promise<string> {
  const kept = await knownCityKey(tx, city, purpose);
  if (kept) return kept;
  await tx
    .insertInto("city_key")
    .values({ city, purpose, key: newSecret() })
    .onConflict((it) => it.columns(["city", "purpose"]).doNothing())
    .execute();
  // another one may have made it at the same moment
  return (await knownCityKey(tx, city, purpose))!;
}

const find = statement<{ city: string; purpose: string }, { key: string }>((db, value) =>
  db.selectFrom("city_key").select("key").where("city", "=", value("city")).where("purpose", "=", value("purpose")),
);

/** The key of a city for one purpose; `undefined` where nobody has needed it yet. */
export async function knownCityKey(db: Reading, city: string, purpose: string): Promise<string | undefined> {
  return (await find(db, { city, purpose })).rows[0]?.key;
}
