import type { RawBuilder } from "kysely";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import { queueMessage } from "../messages/outbox.ts";
import { secretForLetter } from "../visits/displaced-visit.ts";
import { isChangeable } from "../visits/live-visit.ts";
import { closingReason } from "./closing-reason.ts";
import type { DisplacedNews, DisplacedNewsKind } from "./displaced-news.ts";
import { NearbyTimes } from "./nearby-times.ts";
import { changeEntry, type ListedVisit } from "./worklist-queries.ts";

/** Times that one letter offers. */
const offered = 5;

/** Who tells, in which transaction. */
export interface Telling {
  readonly tx: Writing;
  readonly now: RawBuilder<number>;
  readonly catalog: Catalog;
  readonly at: number;
  readonly actor: string;
}

/** Tells those of these visits that were told nothing yet and left an address; each once. Gives how many. */
export async function tellDisplaced(telling: Telling, listed: readonly ListedVisit[]): Promise<number> {
  const { tx, catalog, at, actor } = telling;
  const nearby = new NearbyTimes(tx, catalog, at);
  let told = 0;
  for (const { entry, visit } of listed) {
    if (entry.told_at !== null || !visit.email || !["open", "phoned"].includes(entry.state)) continue;
    // who has come already sees it, and who has never confirmed does not come
    if (!isChangeable(visit, at)) continue;
    const change = { state: "told", told_at: at, changed_at: at, changed_by: actor };
    if (!(await changeEntry(tx, entry, change))) continue;
    await queueNews(telling, "visit-displaced", visit, await nearby.near(visit, offered));
    told += 1;
  }
  return told;
}

/** Tells somebody who was told otherwise that the visit takes place as booked. */
export async function tellStands(telling: Telling, { entry, visit }: ListedVisit): Promise<void> {
  if (entry.told_at !== null && visit.email) await queueNews(telling, "visit-stands", visit, []);
}

async function queueNews(
  { tx, now, catalog, at }: Telling,
  kind: DisplacedNewsKind,
  visit: ListedVisit["visit"],
  times: DisplacedNews["times"],
): Promise<void> {
  const language = visit.language!;
  const body: DisplacedNews = {
    reference: visit.reference!,
    start: visit.starts_at,
    end: visit.ends_at,
    timeZone: visit.time_zone,
    office: visit.office,
    procedure: visit.procedure,
    quantity: visit.quantity,
    email: visit.email!,
    language,
    secret: await secretForLetter({ tx, now, catalog }, visit),
    reason: kind === "visit-displaced" ? closingReason(catalog, visit, language) : null,
    times: times.map(({ office, start }) => ({ office, start })),
  };
  await queueMessage(tx, { city: visit.city, kind, subject: visit.id, at, body });
}
