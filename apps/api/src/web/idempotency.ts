import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Catalog } from "../catalog/catalog.ts";
import { withNewPlans } from "../catalog/plan-changed.ts";
import type { Writing } from "../database/database.ts";
import { read, write } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { seal, unseal } from "../references/seal.ts";
import { Refusal } from "../refusal.ts";
import type { Env } from "./feature.ts";
import { claimKey, findKept, findUsed, keepAnswer, type KeptWrite } from "./idempotency-queries.ts";

/** A use case that writes: it gets a transaction and the catalogue, and gives the body of the answer or `null`. */
export type WritingUse = (tx: Writing, catalog: Catalog) => Promise<object | null>;

/** What a key looks like. */
export const wellFormed = /^[\x21-\x7e]{1,255}$/;

/** An answer as it is kept: its body is JSON. */
interface Kept {
  readonly status: number;
  readonly body: string | null;
}

/** What makes two writes the same one: a key, and all that was asked. A write without a key is always a new one. */
export interface SameWrite {
  readonly key: string | null;
  readonly request: string;
}

/**
 * Answers a write of the API once: with an `Idempotency-Key`, the same request gets the same answer byte for byte.
 *
 * `refuseEarly` may refuse without a transaction what would be refused in one; not what has an answer already.
 */
export async function answerOnce(
  c: Context<Env>,
  parts: Parts,
  status: number,
  use: WritingUse,
  refuseEarly?: () => Promise<void>,
): Promise<Response> {
  const same = await requestOf(c);
  await refuseEarly?.().catch(async (refusal: unknown) => {
    // looked up after refusing, since the write that has taken the last place may be this very one
    if (!(await isAnswered(parts, c.var.catalog.city, same.key))) throw refusal;
  });
  const { body, status: kept } = await writeOnce(parts, c.var.catalog, same, status, use);
  if (body === null) return c.body(null, kept as 204);
  const headers = { "Content-Type": "application/json", "Cache-Control": "no-store" };
  return c.body(body, kept as ContentfulStatusCode, headers);
}

/**
 * Does a write once and gives its answer; doing it again with the same key gives the kept answer.
 *
 * Claim, work and kept answer are one transaction, so a crash leaves either nothing or the answer to repeat; a second
 * request with the key waits for the first. The answer may hold a secret and is sealed with the key, which is itself
 * only stored as a hash. Refusals keep nothing: asking again after one may succeed.
 */
export async function writeOnce(
  parts: Parts,
  catalog: Catalog,
  { key, request }: SameWrite,
  status: number,
  use: WritingUse,
): Promise<Kept> {
  const claim = key === null ? null : claimFor(catalog, key, request);
  return withNewPlans(parts, catalog, (current) =>
    write(parts.database, async (tx) => {
      const done = claim && key && (await replay(parts, tx, claim, key));
      if (done) return done;
      const value = await use(tx, current);
      const answer: Kept = { status, body: value && JSON.stringify(value) };
      if (claim && key) await keepAnswer(tx, claim, seal(JSON.stringify(answer), key));
      return answer;
    }),
  );
}

/** Whether a write of a city has an answer by its key already; it has none without a key. */
export async function isAnswered({ database }: Parts, city: string, key: string | null): Promise<boolean> {
  if (key === null) return false;
  const keyHash = hashOfKey(key);
  return (await read(() => findUsed(database.read, city, [keyHash]))).has(keyHash);
}

async function replay(parts: Parts, tx: Writing, claim: KeptWrite, key: string): Promise<Kept | null> {
  if (await claimKey(tx, parts.database.now, claim)) return null;
  const { requestHash, answer } = await findKept(tx, claim);
  if (requestHash !== claim.requestHash) {
    throw new Refusal("idempotency-key-reused", "Use a new key for another request.");
  }
  return JSON.parse(unseal(answer, key)) as Kept;
}

/** The key of a write, `null` where it has none. Throws `malformed-idempotency-key`. */
export function keyOf(c: Context): string | null {
  const key = c.req.header("idempotency-key");
  if (key === undefined) return null;
  if (wellFormed.test(key)) return key;
  throw new Refusal("malformed-idempotency-key", "A key has 1 to 255 printable characters without blanks.");
}

async function requestOf(c: Context<Env>): Promise<SameWrite> {
  const request = [c.req.method, c.req.path, c.req.header("authorization") ?? "", await c.req.text()].join("\n");
  return { key: keyOf(c), request };
}

function claimFor({ city }: Catalog, key: string, request: string): KeptWrite {
  return { city, keyHash: hashOfKey(key), requestHash: hash(request) };
}

/** What stands for a key where answers are kept. */
export function hashOfKey(key: string): string {
  return hash(`key ${key}`);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
