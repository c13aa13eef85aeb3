import { readFile } from "node:fs/promises";
import type { Database } from "../database/database.ts";
import type { Catalog } from "./catalog.ts";
import { CityFileRefused } from "./city-file-refused.ts";
import { importCity } from "./import-city.ts";

/** Imports the city file at a path. Throws `CityFileRefused`, also for what cannot be read or is no JSON. */
export async function importCityFile(database: Database, path: string): Promise<Catalog> {
  return importCity(database, parse(await read(path)));
}

async function read(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => refuse(`${path} cannot be read.`));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(`This is not JSON: ${(error as Error).message}`);
  }
}

function refuse(problem: string): never {
  throw new CityFileRefused([{ pointer: "", problem }]);
}
