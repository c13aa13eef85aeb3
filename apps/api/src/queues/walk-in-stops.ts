import { dayOf } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import type { Wish } from "../availability/wish.ts";
import type { Database, Reading } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import { findStops } from "./walk-in-stop-queries.ts";

/** Queues in which staff have stopped visits without a time for today. */
export async function stoppedQueues(db: Reading, catalog: Catalog, at: number): Promise<ReadonlySet<string>> {
  return new Set(await findStops(db, catalog.city, dayOf(at, catalog.file.city.timeZone)));
}

/** Whether some queue of a wish still takes people without a time today. */
export async function takesWalkIns(
  database: Pick<Database, "read">,
  catalog: Catalog,
  { queues }: Wish,
  at: number,
): Promise<boolean> {
  const stopped = await read(() => stoppedQueues(database.read, catalog, at));
  return queues.some((it) => !stopped.has(it.id));
}
