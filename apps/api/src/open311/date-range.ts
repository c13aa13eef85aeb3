import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import type { Asked } from "./asked.ts";
import { readDate } from "./dates.ts";
import { Refused } from "./refused.ts";

/** Two instants in milliseconds, both inside. */
export interface DateRange {
  readonly from: number;
  readonly until: number;
}

/** 90 days, of which one may have 25 hours. */
const longest = (90 * 24 + 1) * 3_600_000;

/** Reads `start_date` and `end_date`: the last 90 days, or 90 days from one of them. Throws 400 for more than that. */
export async function readDateRange({ parts, catalog, given }: Asked): Promise<DateRange> {
  const { timeZone } = catalog.file.city;
  const from = readDate(given, "start_date", timeZone, "start");
  const until = readDate(given, "end_date", timeZone, "end");
  if (from === null) {
    const end = until ?? (await read(() => readNow(parts.database.read, parts.database.now)));
    return { from: end - longest, until: end };
  }
  if (until === null) return { from, until: from + longest };
  if (until < from) throw new Refused(400, "end_date lies before start_date.");
  if (until - from > longest) throw new Refused(400, "start_date and end_date may span at most 90 days.");
  return { from, until };
}
