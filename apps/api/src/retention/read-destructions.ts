import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { type DestructionRow, findDestructions } from "./destruction-queries.ts";

/** The log of what was erased, city by city, the oldest batch first. */
export async function readDestructions({
  database,
  catalogs,
}: Pick<Parts, "database" | "catalogs">): Promise<DestructionRow[]> {
  const cities = await catalogs.cities();
  return (await Promise.all(cities.map((city) => read(() => findDestructions(database.read, city))))).flat();
}
