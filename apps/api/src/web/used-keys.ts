import type { Database } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import { hashOfKey, wellFormed } from "./idempotency.ts";
import { findUsed } from "./idempotency-queries.ts";

/** No question asks for more keys at once. */
const mostAtOnce = 128;

interface Asking {
  readonly keyHashes: string[];
  readonly used: Promise<ReadonlySet<string>>;
}

/** Tells of idempotency keys whether a write has used them; all that are asked for in the same moment by one question. */
export class UsedKeys {
  readonly #database: Database;
  readonly #asking = new Map<string, Asking>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether a write of a city may have an answer by this key; of a malformed one only the write itself can tell. */
  async has(city: string, key: string): Promise<boolean> {
    if (!wellFormed.test(key)) return true;
    const keyHash = hashOfKey(key);
    const { keyHashes, used } = this.#asking.get(city) ?? this.#ask(city);
    keyHashes.push(keyHash);
    if (keyHashes.length === mostAtOnce) this.#asking.delete(city);
    return (await used).has(keyHash);
  }

  #ask(city: string): Asking {
    const keyHashes: string[] = [];
    const used = new Promise<ReadonlySet<string>>((resolve, reject) => {
      setImmediate(() => {
        if (this.#asking.get(city)?.keyHashes === keyHashes) this.#asking.delete(city);
        read(() => findUsed(this.#database.read, city, filledUp(keyHashes))).then(resolve, reject);
      });
    });
    const asking = { keyHashes, used };
    this.#asking.set(city, asking);
    return asking;
  }
}

/** As many as the next power of two, so that the database has to prepare only a few statements. */
function filledUp(keyHashes: readonly string[]): string[] {
  const length = 2 ** Math.ceil(Math.log2(keyHashes.length));
  return [...keyHashes, ...Array<string>(length - keyHashes.length).fill(keyHashes[0]!)];
}
