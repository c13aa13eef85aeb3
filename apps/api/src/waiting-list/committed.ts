import type { Catalog } from "../catalog/catalog.ts";
import type { Database } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import type { WishReading } from "./wish-view.ts";

/** Reads what is committed of the waiting list of a city. */
export function committed<T>(
  database: Pick<Database, "read" | "now">,
  catalog: Catalog,
  use: (reading: WishReading) => Promise<T>,
): Promise<T> {
  return read(() => use({ tx: database.read, catalog, now: database.now }));
}
