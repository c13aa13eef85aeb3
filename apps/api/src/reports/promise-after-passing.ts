import type { CategoryEntry } from "@okienko/contract/city-file";
import { promisedBy } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { promiseCalendar } from "./promise-calendar.ts";
import type { ReportRow } from "./report-queries.ts";

/** What is promised of a report. */
export type Promised = Pick<ReportRow, "promised_at" | "given_at" | "promise_days" | "promise_count">;

/**
 * The promise of a report that comes under another category: counted from now by that one's rule, and only where it ends
 * sooner than what was promised, so that passing on costs the resident nothing. What was first given stays on record.
 * While the clock stands still, nothing is promised anew.
 */
export function soonerPromise(
  catalog: Catalog,
  row: Promised & Pick<ReportRow, "stopped_at">,
  { promise }: CategoryEntry,
  at: number,
): Promised | null {
  if (!promise || row.stopped_at !== null) return null;
  const by = promisedBy(at, promise, promiseCalendar(catalog));
  if (row.promised_at !== null && row.promised_at <= by) return null;
  const { days: promise_days, count: promise_count } = promise;
  return { promised_at: by, given_at: row.given_at ?? by, promise_days, promise_count };
}
