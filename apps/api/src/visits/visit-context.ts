import type { RawBuilder } from "kysely";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";

/** Where a use case of visits works: one transaction, one city, one clock. */
export interface VisitContext {
  readonly tx: Writing;
  readonly catalog: Catalog;
  /** The database's clock, as part of a statement. */
  readonly now: RawBuilder<number>;
  readonly publicUrl: string;
  /** Who acts, as the audit log names them. */
  readonly actor: VisitActor;
}

/** The visitor, the city by itself, or somebody at the desk by their id. */
export type VisitActor = "resident" | "city" | `staff:${string}`;
