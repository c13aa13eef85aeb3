import type { ConsultationResults } from "@okienko/contract";
import type { Database, Reading } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import { countChoices, type Chosen } from "./answer-queries.ts";
import { bodyOf } from "./consultation-body.ts";
import type { ConsultationRow } from "./consultation-queries.ts";

/** Counts the answers of a consultation. */
export async function countResults(db: Reading, row: ConsultationRow): Promise<ConsultationResults> {
  return resultsOf(row, await countChoices(db, row.city, row.id));
}

function resultsOf(row: ConsultationRow, chosen: readonly Chosen[]): ConsultationResults {
  const participants = chosen.reduce((sum, { count }) => sum + count, 0);
  const counts = new Map<string, number>();
  for (const { options, count } of chosen)
    for (const id of options.split(",")) counts.set(id, (counts.get(id) ?? 0) + count);
  const options = bodyOf(row).options.map(({ id }) => {
    const count = counts.get(id) ?? 0;
    return { id, count, share: participants === 0 ? 0 : Math.round((count / participants) * 10_000) / 10_000 };
  });
  return { participants, options };
}

/** Milliseconds for which results are shown without counting again. */
const keptFor = 5_000;
const mostKept = 500;

interface Kept {
  readonly until: number;
  readonly results: Promise<ConsultationResults>;
}

const keptResults = new WeakMap<Database, Map<string, Kept>>();

/** The same, counted at most once in some seconds, however many look. */
export function resultsLately(database: Database, row: ConsultationRow): Promise<ConsultationResults> {
  const kept = keptResults.get(database) ?? new Map<string, Kept>();
  keptResults.set(database, kept);
  // closing it changes the revision or the time, and what is counted last must be shown then
  const key = `${row.city} ${row.id} ${row.revision} ${row.closes_at <= Date.now()}`;
  const found = kept.get(key);
  if (found && found.until > performance.now()) return found.results;
  if (kept.size >= mostKept) kept.clear();
  const results = read(() => countResults(database.read, row));
  kept.set(key, { until: performance.now() + keptFor, results });
  results.catch(() => kept.delete(key));
  return results;
}
