import type { Effects, EffectsRequest } from "@okienko/contract";
import { buildCatalog } from "../catalog/catalog.ts";
import { cityFileOf, type CityPart } from "../catalog/city-entries.ts";
import { changesOf, storedEntries } from "../catalog/entry-history.ts";
import { changedPlans } from "../catalog/store-catalog.ts";
import type { Database } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { effectsOf } from "./effects.ts";
import { requireRight } from "./entry-departments.ts";
import { findHits } from "./find-hits.ts";
import type { Reader } from "./hit-view.ts";
import { planChange, rowOf, type Wanted } from "./planned-change.ts";
import { removalOf } from "./removal.ts";
import { versionBefore } from "./save-entry.ts";

/** Whose plan it is, and for which entry. */
export interface Planning {
  readonly city: string;
  readonly scope: readonly string[] | null;
  readonly reader: Reader;
  readonly publicUrl: string;
  readonly part: CityPart;
  readonly id: string;
}

/** What a change would do if it were made now. Nothing is written. Throws what saving it would. */
export function readEffects(
  database: Database,
  { city, scope, reader, publicUrl, part, id }: Planning,
  request: EffectsRequest,
): Promise<Effects> {
  const { read: db, now } = database;
  return read(async () => {
    const rows = await storedEntries(db, city);
    const row = rowOf(rows, part, id);
    const file = cityFileOf(rows);
    if (row) requireRight(scope, file, part, JSON.parse(row.body));
    const plan = planChange(rows, part, id, await wantedBy());
    if (plan.after) requireRight(scope, plan.file, part, JSON.parse(plan.after.body));
    const [before, after] = [buildCatalog(file, 0), buildCatalog(plan.file, 0)];
    const at = await readNow(db, now);
    const queues = changedPlans(before, after);
    const hits = await findHits({ db, now, at }, before, after, queues);
    return effectsOf({ before, after, queues, at }, hits, { db, publicUrl, reader });

    async function wantedBy(): Promise<Wanted> {
      const undone =
        request.undo === undefined ? null : versionBefore(await changesOf(db, city, part, row?.id ?? id), request.undo);
      if (undone !== null) return undone;
      if (request.entry !== undefined) return { entry: request.entry };
      return (await removalOf({ db, now, city }, rows, part, id)).wanted;
    }
  });
}
