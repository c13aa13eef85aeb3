import type { AuditFault, AuditProof } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { type Head, isSigned, readHeads } from "./heads.ts";
import { timeOfId } from "../references/id.ts";
import { noSeal, sealHash } from "./seal-hash.ts";
import { countLinesUntil, findLinesByIds, findSeals, type SealRow } from "./seal-queries.ts";
import { findUnsealed } from "./unsealed.ts";

type Checking = Pick<Parts, "database" | "settings">;

/** Seals of one look; each has at most a thousand lines. */
const atOnce = 20;
/** Faults that are told; who finds as many needs no more. */
const mostFaults = 100;
const day = 86_400_000;

/** What is found while seal after seal is checked. */
interface Walk {
  readonly faults: AuditFault[];
  /** Hashes by number, for the heads. */
  readonly hashes: Map<number, string>;
  before: SealRow | undefined;
  lines: number;
}

/**
 * Checks the audit log of a city against its seals, and the seals against the heads outside of the database.
 *
 * A line may only be gone when its time was over (retention), a seal only when all of its lines were.
 */
export async function verifyAudit(parts: Checking, catalog: Catalog): Promise<AuditProof> {
  const { database, settings } = parts;
  const { city } = catalog;
  return read(async () => {
    const at = await readNow(database.read, database.now);
    const over = at - catalog.file.retention.auditDays * day;
    const walk: Walk = { faults: [], hashes: new Map(), before: undefined, lines: 0 };
    for (let next = 1; ; next = walk.before!.number + 1) {
      const seals = await findSeals(database.read, city, next, atOnce);
      for (const seal of seals) await checkSeal(parts, walk, seal, over);
      if (seals.length < atOnce) break;
    }
    const waiting = await findUncovered(parts, walk, city);
    const heads = readHeads(settings.dataDir, city);
    for (const head of heads) checkHead(parts, walk, city, head, over);
    return proofOf(catalog, walk, waiting, heads.length);
  });
}

function proofOf({ file }: Catalog, walk: Walk, waiting: number, heads: number): AuditProof {
  const { faults, hashes, before, lines } = walk;
  const head = before && {
    number: before.number,
    at: formatInstant(before.at, file.city.timeZone),
    hash: before.hash,
  };
  const seals = hashes.size;
  return { isWhole: faults.length === 0, lines, waiting, seals, heads, head: head ?? null, faults };
}

async function checkSeal({ database }: Checking, walk: Walk, seal: SealRow, over: number): Promise<void> {
  if (!follows(seal, walk.before, over)) fault(walk, "seal-missing", seal.number);
  const ids = JSON.parse(seal.lines) as string[];
  const lines = await findLinesByIds(database.read, seal.city, ids);
  const found = new Set(lines.map(({ id }) => id));
  if (ids.some((id) => !found.has(id) && timeOfId(id) >= over)) fault(walk, "line-missing", seal.number);
  else if (found.size === ids.length && sealHash(seal.previous, seal, lines) !== seal.hash)
    fault(walk, "line-changed", seal.number);
  walk.hashes.set(seal.number, seal.hash);
  walk.before = seal;
  walk.lines += found.size;
}

/** Whether a seal is the next one; the first that is left may have lost those before it when their time was over. */
function follows(seal: SealRow, before: SealRow | undefined, over: number): boolean {
  if (before) return seal.number === before.number + 1 && seal.previous === before.hash;
  return seal.number === 1 ? seal.previous === noSeal : timeOfId(seal.last_line) < over;
}

function fault({ faults }: Walk, code: AuditFault["code"], seal: number): void {
  if (faults.length < mostFaults) faults.push({ code, seal });
}

/** Lines that no seal covers: those of the last moments wait for theirs, others were put in. */
async function findUncovered({ database }: Checking, walk: Walk, city: string): Promise<number> {
  const fresh = await findUnsealed(database.read, city, walk.before);
  const last = walk.before?.last_line ?? "";
  const uncovered = (await countLinesUntil(database.read, city, last)) - walk.lines;
  if (uncovered > fresh.filter((id) => id <= last).length) fault(walk, "line-added", walk.before!.number);
  return fresh.length;
}

/** A head whose seal is gone may only be so old that retention has taken the seal. */
function checkHead({ settings }: Checking, walk: Walk, city: string, head: Head, over: number): void {
  const kept = walk.hashes.get(head.number);
  if (!isSigned(settings.dataDir, city, head)) fault(walk, "head-forged", head.number);
  else if (kept === undefined ? head.at >= over : kept !== head.hash) fault(walk, "head-differs", head.number);
}
