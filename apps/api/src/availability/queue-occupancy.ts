import type { Reading } from "../database/database.ts";
import { Occupancy } from "./occupancy.ts";
import { readOccupancy } from "./occupancy-queries.ts";

/** What is taken in a queue from an instant on; also as a transaction sees it. */
export async function occupancyOf(db: Reading, city: string, queue: string, from: number): Promise<Occupancy> {
  return new Occupancy(await readOccupancy(db, city, queue, from));
}
