import type { AuditFault } from "@okienko/contract";
import { timeOfId } from "../references/id.ts";
import { addErasures, type Erasure, noErasure } from "./erasure.ts";
import { type AuditLineRow, noSeal, sealHash } from "./seal-hash.ts";
import type { SealRow } from "./seal-queries.ts";

/** Faults that are told; who finds as many needs no more. */
const mostFaults = 100;

/** What is found while seal after seal is checked, in their order. */
export class Walk {
  /** Hashes by number, for the heads. */
  readonly hashes = new Map<number, string>();
  /** The seal that was checked last. */
  last: SealRow | undefined;
  lines = 0;
  erased: Erasure = noErasure;
  readonly #faults: AuditFault[] = [];
  /** What is not there, and the time of the youngest of it: a fault unless the log says that so much was erased. */
  readonly #gone: (AuditFault & { readonly at: number })[] = [];

  /** Checks the next seal with those of its lines that are there. */
  check(seal: SealRow, lines: readonly AuditLineRow[]): void {
    this.#checkOrder(seal);
    const ids = JSON.parse(seal.lines) as string[];
    const found = new Set(lines.map(({ id }) => id));
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length > 0) this.miss("line-missing", seal.number, Math.max(...missing.map(timeOfId)));
    else if (sealHash(seal.previous, seal, lines) !== seal.hash) this.fault("line-changed", seal.number);
    this.hashes.set(seal.number, seal.hash);
    this.last = seal;
    this.lines += found.size;
    this.note(lines);
  }

  /** Learns from lines what was erased. */
  note(lines: readonly AuditLineRow[]): void {
    this.erased = addErasures(this.erased, lines);
  }

  /** Something that was there at a time is gone. */
  miss(code: AuditFault["code"], seal: number, at: number): void {
    this.#gone.push({ code, seal, at });
  }

  fault(code: AuditFault["code"], seal: number): void {
    this.#faults.push({ code, seal });
  }

  /** Everything that is wrong, in the order of the seals. */
  faults(): AuditFault[] {
    const lost = this.#gone.filter(({ at }) => at > this.erased.until).map(({ code, seal }) => ({ code, seal }));
    return [...this.#faults, ...lost].sort((one, other) => one.seal - other.seal).slice(0, mostFaults);
  }

  /** The first one that is left may have lost those before it, with all of its own lines. */
  #checkOrder(seal: SealRow): void {
    const { last } = this;
    if (!last && seal.number > 1) return this.miss("seal-missing", seal.number, timeOfId(seal.last_line));
    const follows = seal.number === (last?.number ?? 0) + 1 && seal.previous === (last?.hash ?? noSeal);
    if (!follows) this.fault("seal-missing", seal.number);
  }
}
