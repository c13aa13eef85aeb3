import { setTimeout as pause } from "node:timers/promises";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read, write } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { removeWithRows } from "../photos/remove-photos.ts";
import { newId } from "../references/id.ts";
import { emptyLog, findOldest, recordDestruction } from "./destruction-queries.ts";
import type { Deadline, Kind } from "./kind.ts";
import { kinds } from "./kinds.ts";

/** What retention works on. */
export type RetentionParts = Pick<Parts, "database" | "catalogs" | "settings">;

/** How many rows of a kind a run has erased in a city. */
export interface Erased {
  readonly city: string;
  readonly kind: string;
  readonly count: number;
}

/** Rows of one transaction; short enough that nobody notices. */
const atOnce = 100;

/** Between two transactions everybody else has a turn: SQLite has one writer, and this process one thread. */
const betweenBatches = 10;

/**
 * Erases everything whose time is over.
 *
 * Each batch is a transaction with its line in the log, so a run that is stopped has lost nothing and the next goes on;
 * several processes may do this at once. Throws `DatabaseUnavailable`, and `PlanChanged` where an import comes between.
 */
export async function runRetention(parts: RetentionParts): Promise<Erased[]> {
  const erased: Erased[] = [];
  for (const city of await parts.catalogs.cities()) {
    const catalog = await parts.catalogs.forCity(city);
    for (const kind of kinds) erased.push({ city, kind: kind.name, count: await eraseKind(parts, catalog, kind) });
  }
  if (erased.some(({ count }) => count > 0)) await emptyLog(parts.database);
  return erased;
}

async function eraseKind(parts: RetentionParts, catalog: Catalog, kind: Kind): Promise<number> {
  const { database } = parts;
  let count = 0;
  for (const deadline of kind.deadlines(catalog, await read(() => readNow(database.read, database.now)))) {
    for (let last = atOnce; last === atOnce; count += last) {
      last = await eraseBatch(parts, catalog, kind, deadline);
      if (last > 0) await pause(betweenBatches);
    }
  }
  return count;
}

async function eraseBatch(parts: RetentionParts, catalog: Catalog, kind: Kind, deadline: Deadline): Promise<number> {
  const { database } = parts;
  const ids = await read(() => findOldest(database.read, kind.due(database.read, deadline), atOnce));
  if (ids.length === 0) return 0;
  const erase = async (tx: Writing) => {
    const gone = await kind.erase({ tx, database, catalog, deadline }, ids);
    if (gone.length > 0) await record(parts, tx, kind, deadline, gone.length);
    return gone;
  };
  const gone = kind.hasFiles ? await removeWithRows(parts, ids, erase) : await write(database, erase);
  return gone.length;
}

async function record(
  { database }: RetentionParts,
  tx: Writing,
  kind: Kind,
  { city, before: until }: Deadline,
  count: number,
): Promise<void> {
  await recordDestruction(tx, {
    ...{ city, id: newId(), at: await readNow(tx, database.now) },
    ...{ kind: kind.name, count, until },
  });
}
