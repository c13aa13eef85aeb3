import type { Usual } from "@okienko/contract";
import type { Database, Reading } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { countClosings, findDuration } from "./usual-queries.ts";

const dayLength = 86_400_000;
const lookedBack = 365 * dayLength;
const fewest = 5;
const keptFor = 10 * 60_000;

interface Kept {
  readonly until: number;
  readonly usual: Usual | null;
}

interface Known {
  readonly kept: Map<string, Kept>;
  /** What is being counted, for all who ask meanwhile. */
  readonly counting: Map<string, Promise<Usual | null>>;
}

const knownOf = new WeakMap<Database, Known>();

/** Where closings are read: inside of a transaction by its own handle. */
export interface Closings {
  readonly database: Database;
  readonly db: Reading;
}

/**
 * How long reports of a category really took in the last 365 days: half of them, and four of five, in days of 24 hours
 * with one decimal, rounded up.
 *
 * Stops of the clock, duplicates and instant closings do not count. Null below five closings; up to ten minutes old.
 * Throws `DatabaseUnavailable`.
 */
export async function usualOf(closings: Closings, city: string, category: string): Promise<Usual | null> {
  const { database, db } = closings;
  const known: Known = knownOf.get(database) ?? { kept: new Map(), counting: new Map() };
  knownOf.set(database, known);
  const key = `${city} ${category}`;
  const kept = known.kept.get(key);
  if (kept && performance.now() < kept.until) return kept.usual;
  const count = async () => {
    const usual = await measure(closings, city, category);
    known.kept.set(key, { until: performance.now() + keptFor, usual });
    return usual;
  };
  // a transaction waits for nobody: it holds a connection that the others may be waiting for
  if (db !== database.read) return count();
  const counting = known.counting.get(key) ?? read(count).finally(() => known.counting.delete(key));
  known.counting.set(key, counting);
  return counting;
}

async function measure({ database, db }: Closings, city: string, category: string): Promise<Usual | null> {
  const since = (await readNow(db, database.now)) - lookedBack;
  const reports = await countClosings(db, { city, category, since });
  if (reports < fewest) return null;
  // the nearest rank: the smallest duration within which so many were closed
  const within = async (share: number) =>
    daysOf(await findDuration(db, { city, category, since }, Math.ceil(reports * share) - 1));
  return { half: await within(0.5), fourOfFive: await within(0.8), reports };
}

function daysOf(milliseconds: number): number {
  return Math.ceil((milliseconds / dayLength) * 10) / 10;
}
