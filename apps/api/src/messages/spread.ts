import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import type { Parts } from "../parts.ts";

/** Where a message is told to many: the transaction in which it leaves the outbox. */
export interface Spreading {
  readonly parts: Pick<Parts, "database" | "settings">;
  readonly tx: Writing;
  readonly catalog: Catalog;
}

/** Queues what a message tells to each of the many whom it concerns by then; `body` is what was queued. */
export type Spread = (spreading: Spreading, body: unknown) => Promise<void>;
