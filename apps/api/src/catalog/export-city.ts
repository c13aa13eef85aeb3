import type { CityFile } from "@okienko/contract/city-file";
import type { Database } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import { citiesOf, findEntries } from "./catalog-queries.ts";
import { cityFileOf } from "./city-entries.ts";

/** The catalogue of a city as the file that would import it; `null` when there is no such city. */
export async function exportCity(database: Database, city: string): Promise<CityFile | null> {
  const entries = await read(() => findEntries(database.read, city));
  return entries.length === 0 ? null : cityFileOf(entries);
}

/** The cities that a database serves. */
export async function listCities(database: Database): Promise<string[]> {
  return (await citiesOf(database)()).map(({ city }) => city);
}
