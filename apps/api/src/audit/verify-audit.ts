import type { AuditProof } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import type { Reading } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { type Head, type HeadPlaces, isSigned, readHeads } from "./heads.ts";
import { countLinesUntil, findLinesByIds, findSeals } from "./seal-queries.ts";
import { findUnsealed } from "./unsealed.ts";
import { Walk } from "./walk.ts";

type Checking = Pick<Parts, "database" | "settings">;

/** Seals of one look; each has at most a thousand lines. */
const atOnce = 20;

/**
 * Checks the audit log of a city against its seals, and the seals against the heads outside of the database.
 *
 * A line may only be gone where a line of the log says that retention has taken it, a seal only when all of its lines were.
 */
export async function verifyAudit({ database, settings }: Checking, catalog: Catalog): Promise<AuditProof> {
  const { city } = catalog;
  return read(async () => {
    const walk = await walkSeals(database.read, city);
    const waiting = await checkUncovered(database.read, walk, city);
    const heads = readHeads(settings, city);
    for (const head of heads) checkHead(settings, walk, city, head);
    return proofOf(catalog, walk, waiting, heads.length);
  });
}

function proofOf({ file }: Catalog, walk: Walk, waiting: number, heads: number): AuditProof {
  const { hashes, last, lines, erased } = walk;
  const time = (at: number) => formatInstant(at, file.city.timeZone);
  const faults = walk.faults();
  return {
    ...{ isWhole: faults.length === 0, lines, waiting, seals: hashes.size, heads },
    head: last ? { number: last.number, at: time(last.at), hash: last.hash } : null,
    erased: erased.count > 0 ? { lines: erased.count, until: time(erased.until) } : null,
    faults,
  };
}

async function walkSeals(db: Reading, city: string): Promise<Walk> {
  const walk = new Walk();
  for (;;) {
    const seals = await findSeals(db, city, (walk.last?.number ?? 0) + 1, atOnce);
    for (const seal of seals) walk.check(seal, await findLinesByIds(db, city, JSON.parse(seal.lines) as string[]));
    if (seals.length < atOnce) return walk;
  }
}

/** Lines that no seal covers: those of the last moments wait for theirs, others were put in. */
async function checkUncovered(db: Reading, walk: Walk, city: string): Promise<number> {
  const waiting = await findUnsealed(db, city, walk.last);
  const last = walk.last?.last_line ?? "";
  const uncovered = (await countLinesUntil(db, city, last)) - walk.lines;
  if (uncovered > waiting.filter((id) => id <= last).length) walk.fault("line-added", walk.last!.number);
  if (waiting.length > 0) walk.note(await findLinesByIds(db, city, waiting));
  return waiting.length;
}

/** A head whose seal is gone may only be so old that retention has taken the seal. */
function checkHead(places: HeadPlaces, walk: Walk, city: string, head: Head): void {
  const kept = walk.hashes.get(head.number);
  if (!isSigned(places, city, head)) walk.fault("head-forged", head.number);
  else if (kept === undefined) walk.miss("head-differs", head.number, head.at);
  else if (kept !== head.hash) walk.fault("head-differs", head.number);
}
