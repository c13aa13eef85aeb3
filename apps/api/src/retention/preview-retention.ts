import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { countDue } from "./destruction-queries.ts";
import { kinds } from "./kinds.ts";
import type { Erased, RetentionParts } from "./run-retention.ts";

/** What a run would erase now. */
export interface Preview extends Erased {
  /** From when the time of the oldest row is counted; null where there is none. */
  readonly oldest: number | null;
}

/** Counts what a run would erase, without erasing it. */
export async function previewRetention({ database, catalogs }: RetentionParts): Promise<Preview[]> {
  const previews: Preview[] = [];
  for (const city of await catalogs.cities()) {
    const catalog = await catalogs.forCity(city);
    const at = await read(() => readNow(database.read, database.now));
    for (const kind of kinds) {
      const counts = [];
      for (const deadline of kind.deadlines(catalog, at))
        counts.push(await read(() => countDue(database.read, kind.due(database.read, deadline))));
      const oldest = counts.flatMap((it) => it.oldest ?? []).sort((a, b) => a - b)[0] ?? null;
      previews.push({ city, kind: kind.name, count: counts.reduce((sum, it) => sum + it.count, 0), oldest });
    }
  }
  return previews;
}
