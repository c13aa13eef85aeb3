import type { Reading, Writing } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read, write } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { noSeal, sealHash } from "./seal-hash.ts";
import { findLastSeal, findLinesByIds, insertSeal } from "./seal-queries.ts";
import { findUnsealed } from "./unsealed.ts";

/** Lines of one seal. */
const atOnce = 1000;

/**
 * Seals the lines of a city that no seal covers yet, a thousand by each; tells how many lines that were.
 *
 * A transaction that writes a line does not wait for any of this: a chain that each line had to join would let only one
 * transaction of a city run at a time. Several processes may do it at once; who comes second begins again.
 */
export async function sealLines({ database }: Pick<Parts, "database">, city: string): Promise<number> {
  let sealed = 0;
  while (await read(() => hasUnsealed(database.read, city))) {
    sealed += await write(database, async (tx) => sealNext(tx, city, await readNow(tx, database.now)));
  }
  return sealed;
}

async function sealNext(tx: Writing, city: string, at: number): Promise<number> {
  const last = await findLastSeal(tx, city);
  const ids = (await findUnsealed(tx, city, last)).slice(0, atOnce);
  if (ids.length === 0) return 0;
  const facts = { number: (last?.number ?? 0) + 1, at };
  const previous = last?.hash ?? noSeal;
  const hash = sealHash(previous, facts, await findLinesByIds(tx, city, ids));
  const last_line = [last?.last_line ?? "", ids.at(-1)!].sort().at(-1)!;
  await insertSeal(tx, { city, ...facts, last_line, lines: JSON.stringify(ids), previous, hash });
  return ids.length;
}

async function hasUnsealed(db: Reading, city: string): Promise<boolean> {
  return (await findUnsealed(db, city, await findLastSeal(db, city))).length > 0;
}
