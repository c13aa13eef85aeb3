import type { Database } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { NearbyTimes, type NearbyTime } from "./nearby-times.ts";
import { listedOf, type WorklistReading } from "./read-worklist.ts";

/** Times that staff are shown at once. */
const shown = 12;

/** Free times near the one that a visit of the worklist has lost, earliest first. Throws `unknown-entry`. */
export function readTimesFor({ read: db, now }: Database, reading: WorklistReading, id: string): Promise<NearbyTime[]> {
  return read(async () => {
    const { visit } = await listedOf(db, reading, id);
    return new NearbyTimes(db, reading.catalog, await readNow(db, now), "staff").near(visit, shown);
  });
}
