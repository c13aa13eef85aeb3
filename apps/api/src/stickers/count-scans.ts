import { dayOf } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { readNow } from "../database/read-now.ts";
import { write } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { addScans } from "./scan-queries.ts";

/** Counts scans; who scans never waits for it. */
export interface ScanCounter {
  count(catalog: Catalog, code: string): void;
  /** Resolves when everything that was counted is written. */
  settled(): Promise<void>;
}

/**
 * Counts the scans of each sticker and day, and nothing about who has scanned.
 *
 * While a write is under way the next scans are added up, so a rush costs a few writes. A process that is killed forgets
 * those of the last moment: it is a statistic.
 */
export function countScans({ database, log }: Pick<Parts, "database" | "log">): ScanCounter {
  const waiting = new Map<string, { readonly catalog: Catalog; readonly code: string; count: number }>();
  let work: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    while (waiting.size > 0) {
      const scans = [...waiting.values()];
      waiting.clear();
      await write(database, async (tx) => {
        const at = await readNow(tx, database.now);
        for (const { catalog, code, count } of scans)
          await addScans(tx, catalog.city, { code, count, day: dayOf(at, catalog.file.city.timeZone) });
      });
    }
  }

  function begin(): void {
    work ??= writeAll()
      .catch((error: unknown) => log.warn({ err: error }, "scans of stickers are not counted"))
      .finally(() => (work = null));
  }

  return {
    count(catalog, code) {
      const key = `${catalog.city} ${code}`;
      const entry = waiting.get(key) ?? { catalog, code, count: 0 };
      entry.count += 1;
      waiting.set(key, entry);
      begin();
    },
    async settled() {
      while (work) await work;
    },
  };
}
