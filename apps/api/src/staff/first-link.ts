import type { Catalog } from "../catalog/catalog.ts";
import type { Database } from "../database/database.ts";
import { inTransaction } from "./desk-context.ts";
import { newLink } from "./links.ts";

/** A new one-time link for the first administrator of a city: its secret. An earlier one does not work any more. */
export async function makeFirstLink(database: Database, catalog: Catalog): Promise<string> {
  const { secret } = await inTransaction({ database }, catalog, (it) => newLink(it, "first", null));
  return secret;
}
