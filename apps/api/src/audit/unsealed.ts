import type { Reading } from "../database/database.ts";
import { firstIdAt, timeOfId } from "../references/id.ts";
import { findIdsFrom, findSealsReaching, type SealRow } from "./seal-queries.ts";

/** Lines of one look. */
const atOnce = 1000;

/**
 * How long a line may come later than one with a greater id: ids are made when a transaction writes, and seen when it
 * ends; the longest ones are far shorter (see database/postgres-pool.ts).
 */
const lateness = 120_000;

/** Ids of the lines that no seal up to `last` covers, at most about a thousand, in their order. */
export async function findUnsealed(db: Reading, city: string, last: SealRow | undefined): Promise<string[]> {
  const floor = last ? firstIdAt(timeOfId(last.last_line) - lateness) : "";
  const seals = last ? await findSealsReaching(db, city, floor) : [];
  const covering = seals.filter(({ number }) => number <= last!.number);
  const covered = new Set(covering.flatMap(({ lines }) => JSON.parse(lines) as string[]));
  const ids = await findIdsFrom(db, city, floor, covered.size + atOnce);
  return ids.filter((id) => !covered.has(id));
}
