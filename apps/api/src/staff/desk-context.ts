import type { Context } from "hono";
import type { Catalog } from "../catalog/catalog.ts";
import { withNewPlans } from "../catalog/plan-changed.ts";
import type { Writing } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { write } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import type { DeskEnv } from "./desk-env.ts";

/** What a use case of the desk writes with: a transaction, its time, the city. */
export interface DeskContext {
  readonly tx: Writing;
  readonly catalog: Catalog;
  readonly city: string;
  readonly at: number;
}

/** Runs a use case in one transaction. */
export function inTransaction<T>(
  { database }: Pick<Parts, "database">,
  catalog: Catalog,
  work: (context: DeskContext) => Promise<T>,
): Promise<T> {
  return write(database, async (tx) => work({ tx, catalog, city: catalog.city, at: await readNow(tx, database.now) }));
}

/** The same for what a request asks; where opening rules change meanwhile, once again with the new ones. */
export function writing<T>(
  parts: Pick<Parts, "database" | "catalogs">,
  c: Context<DeskEnv>,
  work: (context: DeskContext) => Promise<T>,
): Promise<T> {
  return withNewPlans(parts, c.var.catalog, (catalog) => inTransaction(parts, catalog, work));
}
