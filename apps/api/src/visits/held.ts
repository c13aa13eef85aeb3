import { readNow } from "../database/read-now.ts";
import { isId } from "../references/id.ts";
import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import type { VisitContext } from "./visit-context.ts";
import { findById, type VisitRow } from "./visit-queries.ts";

/** Finds a hold for who knows its secret; unknown and wrong are told apart by nobody. */
export async function openHold({ tx, catalog }: VisitContext, id: string, secret: string): Promise<VisitRow> {
  const row = isId(id) ? await findById(tx, catalog.city, id) : undefined;
  if (!row || !isSecretOf(secret, row.hold_hash)) throw new Refusal("unknown-hold", "");
  return row;
}

/** Refuses unless the hold still keeps its time. */
export async function requireLive({ tx, now }: VisitContext, row: VisitRow): Promise<number> {
  const at = await readNow(tx, now);
  if (row.state === "expired" || row.state === "released") throw holdExpired();
  if (row.state !== "held") throw new Refusal("hold-used", "This hold has become a visit already.");
  if (row.expires_at! <= at) throw holdExpired();
  return at;
}

/** The refusal of a hold that has run out or was given back. */
export function holdExpired(): Refusal {
  return new Refusal("hold-expired", "The time was kept for a while and is free again.");
}
