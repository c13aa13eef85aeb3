import type { RawBuilder } from "kysely";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import { queueMessage } from "../messages/outbox.ts";
import { secretForLetter, type VisitRow } from "../visits/displaced-visit.ts";
import { isChangeable } from "../visits/live-visit.ts";
import { displacedNews, type DisplacedNewsKind } from "./displaced-news.ts";
import { NearbyTimes, type NearbyTime } from "./nearby-times.ts";
import { changeEntry, type ListedVisit } from "./worklist-queries.ts";

/** Times that one letter offers, at most. */
export const offeredTimes = 5;

/** Who tells, in which transaction. */
export interface Telling {
  readonly tx: Writing;
  readonly now: RawBuilder<number>;
  readonly catalog: Catalog;
  readonly at: number;
  readonly actor: string;
}

/** Whether somebody can be told by mail: who has come already sees it, and who has never confirmed does not come. */
export function canBeTold(visit: VisitRow, at: number): boolean {
  return visit.email !== null && isChangeable(visit, at);
}

/** Tells those of these visits that were told nothing yet and left an address; each once. Gives how many. */
export async function tellDisplaced(telling: Telling, listed: readonly ListedVisit[]): Promise<number> {
  const { tx, catalog, at, actor } = telling;
  const nearby = new NearbyTimes(tx, catalog, at);
  let told = 0;
  for (const { entry, visit } of listed) {
    if (entry.told_at !== null || !["open", "phoned"].includes(entry.state) || !canBeTold(visit, at)) continue;
    const change = { state: "told", told_at: at, changed_at: at, changed_by: actor };
    if (!(await changeEntry(tx, entry, change))) continue;
    await queueNews(telling, "visit-displaced", visit, await nearby.near(visit, offeredTimes));
    told += 1;
  }
  return told;
}

/** Tells somebody who was told otherwise that the visit takes place as booked. */
export async function tellStands(telling: Telling, { entry, visit }: ListedVisit): Promise<void> {
  if (entry.told_at !== null && visit.email) await queueNews(telling, "visit-stands", visit);
}

async function queueNews(
  { tx, now, catalog, at }: Telling,
  kind: DisplacedNewsKind,
  visit: VisitRow,
  times: readonly NearbyTime[] = [],
): Promise<void> {
  const secret = await secretForLetter({ tx, now, catalog }, visit);
  const body = displacedNews(catalog, kind, visit, secret, times);
  await queueMessage(tx, { city: visit.city, kind, subject: visit.id, at, body });
}
