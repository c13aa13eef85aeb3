import type { RawBuilder } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import { LatelyUsed } from "../database/lately-used.ts";
import { leftStatement, statement } from "../database/statement.ts";

/** What is kept of a write: a hash of the request and the sealed answer. */
export interface KeptWrite {
  readonly city: string;
  readonly keyHash: string;
  readonly requestHash: string;
}

const claim = statement<KeptWrite & { now: RawBuilder<number> }>((db, value, now) => {
  const row = { city: value("city"), key_hash: value("keyHash"), request_hash: value("requestHash") };
  return db
    .insertInto("idempotency")
    .values({ ...row, answer: "", created_at: now })
    .onConflict((on) => on.columns(["city", "key_hash"]).doNothing());
});

/** Claims a key for this transaction. False when it was used before; waits while another transaction is at it. */
export async function claimKey(tx: Writing, now: RawBuilder<number>, write: KeptWrite): Promise<boolean> {
  return (await claim(tx, { ...write, now })).numAffectedRows === 1n;
}

type Keys = { city: string } & Readonly<Record<number, string>>;

const usedOf = (count: number) =>
  statement<Keys, { key_hash: string }>((db, value) => {
    const hashes = Array.from({ length: count }, (_, at) => value(at));
    const ofCity = db.selectFrom("idempotency").select("key_hash").where("city", "=", value("city"));
    return ofCity.where("key_hash", "in", hashes);
  });

/** By how many keys they ask for. */
const used = new LatelyUsed<ReturnType<typeof usedOf>>(20);

/** Those of some keys that a write has used. */
export async function findUsed(db: Reading, city: string, keyHashes: readonly string[]): Promise<Set<string>> {
  const find = used.get(String(keyHashes.length), () => usedOf(keyHashes.length));
  const { rows } = await find(db, { city, ...keyHashes });
  return new Set(rows.map((it) => it.key_hash));
}

/** The write that has used this key. */
export async function findKept(tx: Writing, { city, keyHash }: KeptWrite) {
  return tx
    .selectFrom("idempotency")
    .select(["request_hash as requestHash", "answer"])
    .where("city", "=", city)
    .where("key_hash", "=", keyHash)
    .executeTakeFirstOrThrow();
}

const keep = leftStatement<KeptWrite & { answer: string }>((db, value) =>
  db
    .updateTable("idempotency")
    .set({ answer: value("answer") })
    .where("city", "=", value("city"))
    .where("key_hash", "=", value("keyHash")),
);

/** Keeps the answer for whoever asks again with the same key. */
export async function keepAnswer(tx: Writing, write: KeptWrite, answer: string): Promise<void> {
  await keep(tx, { ...write, answer });
}
