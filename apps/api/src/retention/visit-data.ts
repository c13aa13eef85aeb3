import type { VisitData } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import type { Database, Reading } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { stateAt, openVisit } from "../visits/live-visit.ts";
import { visitView } from "../visits/visit-view.ts";
import { wishesOfVisit } from "../waiting-list/wish-of-visit.ts";
import { heldAround } from "./held-around.ts";

const day = 24 * 3_600_000;

/** Where the visits of a city are read. */
export interface VisitReading {
  readonly db: Reading;
  readonly now: Database["now"];
  readonly catalog: Catalog;
  readonly publicUrl: string;
}

/** A visit as its use cases find it. */
export type FoundVisit = Awaited<ReturnType<typeof openVisit>>;

/** What is committed of everything that is held about a visit. Throws `unknown-visit`. */
export async function readVisitData(...asked: Parameters<typeof visitData>): Promise<VisitData> {
  return read(() => visitData(...asked));
}

/** Everything that is held about a visit, for who knows its secret. Throws `unknown-visit`. */
export async function visitData(reading: VisitReading, spelled: string, secret: string): Promise<VisitData> {
  return dataOfVisit(reading, await openVisit(reading.db, reading.catalog.city, spelled, secret), secret);
}

/** Everything that is held about a visit that was found; for the desk without its secret. */
export async function dataOfVisit(reading: VisitReading, row: FoundVisit, secret: string | null): Promise<VisitData> {
  const { db, now, catalog } = reading;
  const at = await readNow(db, now);
  const { visitContactDays, cancelledVisitDays } = catalog.file.retention;
  const isOff = ["cancelled", "expired"].includes(stateAt(row, at));
  const until = isOff ? row.changed_at + cancelledVisitDays * day : row.ends_at + visitContactDays * day;
  return {
    visit: visitView(reading, row, secret, at),
    channel: row.channel,
    createdAt: formatInstant(row.created_at, row.time_zone),
    changedAt: formatInstant(row.changed_at, row.time_zone),
    ...(await heldAround(db, catalog, row)),
    wishes: await wishesOfVisit({ tx: db, catalog, now }, row.id, at),
    contactUntil: formatInstant(until, row.time_zone),
  };
}
