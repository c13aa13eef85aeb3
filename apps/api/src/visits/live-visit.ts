import { dayOf } from "@okienko/scheduling";
import { isSecretOf } from "../references/secret.ts";
import { readReference } from "../references/reference.ts";
import { Refusal } from "../refusal.ts";
import type { Reading } from "../database/database.ts";
import { findByReference, type VisitRow } from "./visit-queries.ts";

/** States in which a visit can still be moved or cancelled by its owner. */
const changeable = ["unconfirmed", "booked"];

/** Finds a visit for who knows its secret. A wrong number and a wrong secret get the same answer. */
export async function openVisit(db: Reading, city: string, spelled: string, secret: string): Promise<VisitRow> {
  const row = await visitOf(db, city, spelled);
  if (!isSecretOf(secret, row.secret_hash!)) throw new Refusal("unknown-visit", "");
  return row;
}

/** The visit of a number in any spelling, for the desk. Throws `unknown-visit`. */
export async function visitOf(db: Reading, city: string, spelled: string): Promise<VisitRow> {
  const reference = readReference(spelled);
  const row = reference === null ? undefined : await findByReference(db, city, reference);
  if (!row?.secret_hash) throw new Refusal("unknown-visit", "");
  return row;
}

/** What a day that is over has made of those who were still there when it ended. */
const afterTheDay: Readonly<Record<string, string>> = { arrived: "missed", called: "served" };

/**
 * The state as of now: an unconfirmed visit whose time to confirm has run out is expired, whoever looks, and nobody
 * waits any more when the day is over.
 */
export function stateAt(row: Pick<VisitRow, "state" | "expires_at" | "day" | "time_zone">, now: number): string {
  if (row.expires_at !== null && row.expires_at <= now) return "expired";
  const ended = afterTheDay[row.state];
  return ended && dayOf(now, row.time_zone) > row.day ? ended : row.state;
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
