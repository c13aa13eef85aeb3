import { isId } from "../references/id.ts";
import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import type { VisitContext } from "./visit-context.ts";
import { findHold, type VisitRow } from "./visit-queries.ts";

/** A hold, and the database's time when it was read. */
export interface OpenHold {
  readonly row: VisitRow;
  readonly at: number;
}

/** Finds a hold for who knows its secret; unknown and wrong are told apart by nobody. */
export async function openHold({ tx, now, catalog }: VisitContext, id: string, secret: string): Promise<OpenHold> {
  const found = isId(id) ? await findHold(tx, now, catalog.city, id) : undefined;
  if (!found || !isSecretOf(secret, found.row.hold_hash)) throw new Refusal("unknown-hold", "");
  return found;
}

/** Opens a hold that still keeps its time. Refuses all others. */
export async function openLiveHold(context: VisitContext, id: string, secret: string): Promise<OpenHold> {
  const { row, at } = await openHold(context, id, secret);
  if (row.state === "expired" || row.state === "released") throw holdExpired();
  if (row.state !== "held") throw new Refusal("hold-used", "This hold has become a visit already.");
  if (row.expires_at! <= at) throw holdExpired();
  return { row, at };
}

/** The refusal of a hold that has run out or was given back. */
export function holdExpired(): Refusal {
  return new Refusal("hold-expired", "The time was kept for a while and is free again.");
}
