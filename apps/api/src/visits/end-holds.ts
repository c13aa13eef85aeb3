import type { RawBuilder } from "kysely";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import { releaseCells } from "./cell-queries.ts";
import { endExpired, markChanged } from "./cells.ts";

/** Ends those of these holds and unconfirmed visits that have run out, and gives their times back. Throws `PlanChanged`. */
export async function endHolds(
  tx: Writing,
  now: RawBuilder<number>,
  catalog: Catalog,
  ids: readonly string[],
): Promise<void> {
  const ended = await endExpired(tx, now, catalog.city, ids);
  await markChanged(
    tx,
    catalog,
    ended.map((it) => it.queue),
  );
  for (const taken of ended) await releaseCells(tx, catalog.city, taken);
}
