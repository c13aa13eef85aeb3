import type { FreeTime } from "@okienko/contract";
import { nextTimes } from "../availability/free-times.ts";
import { wishFor } from "../availability/wish.ts";
import type { Catalog, CatalogProcedure } from "../catalog/catalog.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { stoppedQueues } from "../queues/walk-in-stops.ts";

/** The first free time for a procedure. */
export interface FirstTime {
  readonly procedure: CatalogProcedure;
  readonly time: FreeTime;
}

/** What is free at an office: what begins within the city's minutes for "now", and the first times after that. */
export interface OfficeNow {
  readonly soon: readonly FirstTime[];
  readonly later: readonly FirstTime[];
}

/** Finds the first free time of each procedure at an office, earliest first. */
export async function officeNow({ answers, database }: Parts, catalog: Catalog, office: string): Promise<OfficeNow> {
  const served = [...catalog.procedures.values()].filter((it) => it.offices.includes(office));
  const firsts: FirstTime[] = [];
  let now = 0;
  for (const procedure of served) {
    const wish = wishFor(catalog, procedure.entry.id, 1, office);
    const outlook = await answers.outlook(catalog, wish);
    now = outlook.now;
    firsts.push(...nextTimes(catalog, wish, outlook, 1).times.map((time) => ({ procedure, time })));
  }
  const until = now + catalog.file.booking.nowWithinMinutes * 60_000;
  const stopped = await read(() => stoppedQueues(database.read, catalog, now));
  const isTaken = ({ queues }: CatalogProcedure) => queues.some((it) => it.office === office && !stopped.has(it.id));
  const isSoon = ({ procedure, time }: FirstTime) => Date.parse(time.start) <= until && isTaken(procedure);
  firsts.sort((a, b) => Date.parse(a.time.start) - Date.parse(b.time.start));
  return { soon: firsts.filter(isSoon), later: firsts.filter((it) => !isSoon(it)) };
}
