import type { RawBuilder } from "kysely";
import type { Catalog } from "../catalog/catalog.ts";
import type { Database, Reading, Writing } from "../database/database.ts";
import type { Parts } from "../parts.ts";

/** Where reports of one city are read. */
export interface ReportReading {
  readonly database: Database;
  /** What is committed, or what the transaction of a use case has written. */
  readonly db: Reading;
  readonly catalog: Catalog;
  /** The database's clock, as part of a statement. */
  readonly now: RawBuilder<number>;
  readonly publicUrl: string;
}

/** Where a use case of reports works: one transaction, in which it also reads. */
export interface ReportContext extends ReportReading {
  readonly tx: Writing;
}

/** Reads what is committed. */
export function reportReading({ database, settings }: Pick<Parts, "database" | "settings">, catalog: Catalog) {
  const { publicUrl } = settings;
  return { database, db: database.read, catalog, now: database.now, publicUrl } satisfies ReportReading;
}

/** Works in a transaction. */
export function reportContext(
  parts: Pick<Parts, "database" | "settings">,
  tx: Writing,
  catalog: Catalog,
): ReportContext {
  return { ...reportReading(parts, catalog), db: tx, tx };
}
