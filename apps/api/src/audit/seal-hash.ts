import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { AuditTable } from "../database/tables.ts";

/** A line of the audit log as it is stored. */
export type AuditLineRow = Selectable<AuditTable>;

/** What a seal says of itself. */
export interface SealFacts {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What the first seal of a city stands on. */
export const noSeal = "";

/**
 * The hash of a seal, SHA-256 in hex: over the hash before it, its own number and time, and every column of its lines.
 *
 * Whoever changes, takes away, adds or swaps a line, or a seal, changes every hash from there on (a hash chain, as in
 * RFC 9162 without the tree).
 */
export function sealHash(previous: string, { number, at }: SealFacts, lines: readonly AuditLineRow[]): string {
  const hash = createHash("sha256").update(JSON.stringify([previous, number, at, lines.length]));
  for (const it of lines)
    hash.update(JSON.stringify([it.id, it.at, it.actor, it.action, it.subject, it.before, it.after]));
  return hash.digest("hex");
}
