import type { Usual } from "@okienko/contract";
import type { Database, Reading } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { countClosings, findDuration } from "./usual-queries.ts";

const dayLength = 86_400_000;
const lookedBack = 365 * dayLength;
const fewest = 5;
const keptFor = 10 * 60_000;

interface Kept {
  readonly until: number;
  readonly usual: Usual | null;
}

const keptOf = new WeakMap<Database, Map<string, Kept>>();

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
 */
export async function usualOf(closings: Closings, city: string, category: string): Promise<Usual | null> {
  const kept = keptOf.get(closings.database) ?? new Map<string, Kept>();
  keptOf.set(closings.database, kept);
  const key = `${city} ${category}`;
  const known = kept.get(key);
  if (known && performance.now() < known.until) return known.usual;
  const usual = await measure(closings, city, category);
  kept.set(key, { until: performance.now() + keptFor, usual });
  return usual;
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
