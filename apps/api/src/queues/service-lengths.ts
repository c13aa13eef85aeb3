import { lengthRange, type LengthRange } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import type { Database } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { findServices } from "./ticket-queries.ts";

/** How many days back services are measured. */
const days = 14;

/** For how long a measurement is used again. */
const freshFor = 5 * 60_000;

/** How long services take: of a procedure with so many matters, as it was measured lately or as it is planned. */
export type LengthOf = (procedure: string, quantity: number) => LengthRange;

interface Measured {
  readonly at: number;
  /** By procedure: how many times as long as planned each service took. */
  readonly ratios: ReadonlyMap<string, readonly number[]>;
}

const kept = new WeakMap<Database["read"], Map<string, Measured>>();

/** Measures the services of a city, or uses what was measured a moment ago. */
export async function serviceLengths(database: Pick<Database, "read" | "now">, catalog: Catalog): Promise<LengthOf> {
  const ofCities = kept.get(database.read) ?? new Map<string, Measured>();
  kept.set(database.read, ofCities);
  const found = ofCities.get(catalog.city);
  const measured = found && performance.now() - found.at < freshFor ? found : await measure(database, catalog);
  ofCities.set(catalog.city, measured);
  return (procedure, quantity) => {
    const planned = plannedFor(catalog, procedure, quantity);
    return lengthRange(
      (measured.ratios.get(procedure) ?? []).map((it) => it * planned),
      planned,
    );
  };
}

/** Milliseconds that a procedure plans for so many matters; for one that the city no longer lists, a quarter of an hour. */
export function plannedFor({ procedures }: Catalog, procedure: string, quantity: number): number {
  const duration = procedures.get(procedure)?.entry.duration;
  if (!duration) return 15 * 60_000;
  return (duration.minutes + (quantity - 1) * duration.extraMinutes) * 60_000;
}

async function measure(database: Pick<Database, "read" | "now">, catalog: Catalog): Promise<Measured> {
  const services = await read(async () => {
    const at = await readNow(database.read, database.now);
    return findServices(database.read, catalog.city, at - days * 24 * 3_600_000);
  });
  const ratios = new Map<string, number[]>();
  for (const { procedure, quantity, took } of services) {
    const ofProcedure = ratios.get(procedure) ?? [];
    ofProcedure.push(took / plannedFor(catalog, procedure, quantity));
    ratios.set(procedure, ofProcedure);
  }
  return { at: performance.now(), ratios };
}
