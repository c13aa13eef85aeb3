import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { keepHead, readHeads } from "./heads.ts";
import { findLastSeal } from "./seal-queries.ts";
import { sealLines } from "./seal-lines.ts";

/** What sealing works on. */
export type SealingParts = Pick<Parts, "database" | "catalogs" | "settings">;

const betweenSeals = 10_000;
const betweenHeads = 24 * 3_600_000;

/** Seals the audit log every few seconds until it is stopped; any number of processes may do this at once. */
export function startSealing(parts: SealingParts & Pick<Parts, "log">): { stop(): Promise<void> } {
  let work = Promise.resolve();
  const seal = () => {
    work = work
      .then(() => sealAll(parts))
      .catch((error: unknown) => parts.log.warn({ err: error }, "the audit log is sealed later"));
  };
  const timer = setInterval(seal, betweenSeals).unref();
  seal();
  return {
    async stop() {
      clearInterval(timer);
      await work;
    },
  };
}

/** Seals what is new in every city, and writes each city's head down when the one before is so old: once a day. */
export async function sealAll(parts: SealingParts, headsAfter = betweenHeads): Promise<void> {
  const { database, settings } = parts;
  for (const city of await parts.catalogs.cities()) {
    await sealLines(parts, city);
    const last = await read(() => findLastSeal(database.read, city));
    const kept = readHeads(settings, city).at(-1);
    const isDue = last && last.number !== kept?.number && last.at >= (kept?.at ?? 0) + headsAfter;
    if (isDue) keepHead(settings, last);
  }
}
