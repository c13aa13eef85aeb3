import type { Writing } from "../database/database.ts";
import { recordAudit } from "./audit.ts";
import type { AuditLineRow } from "./seal-hash.ts";

/** What has been taken from the log because its time was over. */
export interface Erasure {
  readonly count: number;
  /** Milliseconds since 1970: no line that is younger was taken. */
  readonly until: number;
}

const action = "audit-erased";

/** Nothing was taken. */
export const noErasure: Erasure = { count: 0, until: Number.NEGATIVE_INFINITY };

/** Appends the line that says what was taken, in the transaction that takes it; it is sealed as any other. */
export async function recordErasure(tx: Writing, city: string, at: number, { count, until }: Erasure): Promise<void> {
  const after = { count, until: new Date(until).toISOString() };
  await recordAudit(tx, { city, at, actor: "system", action, subject: city, before: null, after });
}

/** What was taken by these lines and before them, all in all. */
export function addErasures(before: Erasure, lines: readonly AuditLineRow[]): Erasure {
  return lines
    .filter((it) => it.action === action)
    .flatMap(saidBy)
    .reduce(joined, before);
}

/** What a line says; nothing where somebody has made nonsense of it, which its seal shows. */
function saidBy({ after }: AuditLineRow): Erasure[] {
  try {
    const said = JSON.parse(after!) as { count: number; until: string };
    const until = Date.parse(said.until);
    // lines that are gone without a count would be told to nobody
    return Number.isSafeInteger(said.count) && said.count > 0 && until > 0 ? [{ count: said.count, until }] : [];
  } catch {
    return [];
  }
}

function joined(one: Erasure, other: Erasure): Erasure {
  return { count: one.count + other.count, until: Math.max(one.until, other.until) };
}
