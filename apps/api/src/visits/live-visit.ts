import { isSecretOf } from "../references/secret.ts";
import { readReference } from "../references/reference.ts";
import { Refusal } from "../refusal.ts";
import type { Reading } from "../database/database.ts";
import { findByReference, type VisitRow } from "./visit-queries.ts";

/** States in which a visit can still be moved or cancelled by its owner. */
const changeable = ["unconfirmed", "booked"];

/** Finds a visit for who knows its secret. A wrong number and a wrong secret get the same answer. */
export async function openVisit(db: Reading, city: string, spelled: string, secret: string): Promise<VisitRow> {
  const reference = readReference(spelled);
  const row = reference === null ? undefined : await findByReference(db, city, reference);
  if (!row?.secret_hash || !isSecretOf(secret, row.secret_hash)) throw new Refusal("unknown-visit", "");
  return row;
}

/** The state as of now: an unconfirmed visit whose time to confirm has run out is expired, whoever looks. */
export function stateAt(row: Pick<VisitRow, "state" | "expires_at">, now: number): string {
  return row.expires_at !== null && row.expires_at <= now ? "expired" : row.state;
}

/** Whether the owner can still move or cancel a visit. */
export function isChangeable(row: VisitRow, now: number): boolean {
  return changeable.includes(stateAt(row, now)) && row.starts_at > now;
}

/** Refuses to change a visit that is over, or whose state allows it no more. */
export function requireChangeable(row: VisitRow, now: number): void {
  const state = stateAt(row, now);
  if (!changeable.includes(state)) throw new Refusal("visit-changed", `The visit is ${state}.`);
  if (row.starts_at <= now) throw new Refusal("visit-changed", "The visit has begun already.");
}
