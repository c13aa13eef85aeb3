import { setTimeout as pause } from "node:timers/promises";
import type { Database, Writing } from "./database.ts";
import { isCollision, isConflict, isTrouble } from "./errors.ts";
import { committedTogether } from "./group-commit.ts";
import { pipelined } from "./pipeline.ts";

/** The database cannot be asked now: busy beyond patience, full, or gone. Answered as 503. */
export class DatabaseUnavailable extends Error {}

const patience = 4_000;
const collisions = 3;

/**
 * Runs `work` in one transaction and commits it, or leaves nothing behind.
 *
 * A conflict with another writer is tried again for a bounded time, so `work` may run more than once: it does nothing
 * but ask the database. Throws `DatabaseUnavailable` when patience ends.
 */
export async function write<T>(database: Database, work: (tx: Writing) => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + patience;
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(database, work);
    } catch (error) {
      const again = isCollision(error) ? attempt <= collisions : isConflict(error) && performance.now() < giveUpAt;
      if (!again) throw isConflict(error) || isTrouble(error) ? new DatabaseUnavailable("", { cause: error }) : error;
      await pause(Math.random() * Math.min(2 ** attempt, 64));
    }
  }
}

function transaction<T>({ kind, writer }: Database, work: (tx: Writing) => Promise<T>): Promise<T> {
  if (kind === "sqlite") return committedTogether(writer, work);
  return writer.transaction().execute((tx) => pipelined(tx, work));
}

/** Runs a read and turns trouble of the database into `DatabaseUnavailable`. */
export async function read<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isConflict(error) || isTrouble(error) ? new DatabaseUnavailable("", { cause: error }) : error;
  }
}
