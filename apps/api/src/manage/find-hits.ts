import { createHash } from "node:crypto";
import type { Catalog } from "../catalog/catalog.ts";
import type { Database, Reading } from "../database/database.ts";
import type { VisitRow } from "../visits/displaced-visit.ts";
import { displacedIn, hitBy } from "./displaced.ts";
import { findOccupants, findStanding, type WorklistRow } from "./worklist-queries.ts";

/** Where visits are looked for: what is committed, or what a transaction sees. */
export interface Looking {
  readonly db: Reading;
  readonly now: Database["now"];
  readonly at: number;
}

/** What a change does to those who have booked. */
export interface Hits {
  /** Visits that have no counter any more, by their time. */
  readonly visits: readonly VisitRow[];
  readonly holds: readonly VisitRow[];
  /** Entries of the worklist whose visits have a counter again. */
  readonly freed: readonly { readonly entry: WorklistRow; readonly visit: VisitRow }[];
}

/** Finds whom a change hits, in the queues whose opening it changes. Who is on the worklist already is not hit again. */
export async function findHits(
  { db, now, at }: Looking,
  before: Catalog,
  after: Catalog,
  queues: readonly string[],
): Promise<Hits> {
  const occupants = await findOccupants(db, now, after.city, queues);
  const standing = await findStanding(
    db,
    after.city,
    occupants.map(({ id }) => id),
  );
  const waiting = new Set(standing.filter(({ state }) => state !== "kept").map(({ visit }) => visit));
  const hit = new Set(hitBy(before, after, occupants, at));
  const displaced = displacedIn(after, occupants, at);
  const rows = new Map(occupants.map((it) => [it.id, it]));
  return {
    visits: occupants
      .filter((it) => it.state !== "held" && hit.has(it.id) && !waiting.has(it.id))
      .sort((a, b) => a.starts_at - b.starts_at || (a.id < b.id ? -1 : 1)),
    holds: occupants.filter((it) => it.state === "held" && displaced.has(it.id)),
    freed: standing
      .filter(({ visit }) => !displaced.has(visit))
      .map((entry) => ({ entry, visit: rows.get(entry.visit)! })),
  };
}

/** Stands for a list of visits, so that whoever agrees to it agrees to no other one. */
export function seenOf({ visits }: Hits): string {
  const ids = visits.map(({ id }) => id).sort();
  return `${ids.length}-${createHash("sha256").update(ids.join(" ")).digest("base64url").slice(0, 22)}`;
}
