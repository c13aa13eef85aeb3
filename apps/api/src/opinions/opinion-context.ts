import type { RawBuilder } from "kysely";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";

/** Where residents say what they want: one transaction, one city, one clock. */
export interface OpinionContext {
  readonly tx: Writing;
  readonly catalog: Catalog;
  /** The database's clock, as part of a statement. */
  readonly now: RawBuilder<number>;
}
