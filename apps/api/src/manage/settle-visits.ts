import { recordAudit } from "../audit/audit.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { StoredChange } from "../catalog/store-catalog.ts";
import type { Database, Writing } from "../database/database.ts";
import { raiseTopic } from "../live/raise-topic.ts";
import { newId } from "../references/id.ts";
import { dropHold, type VisitRow } from "../visits/displaced-visit.ts";
import { findHits, type Hits } from "./find-hits.ts";
import { tellDisplaced, tellStands } from "./tell-displaced.ts";
import { changeEntry, findStanding, insertEntries, type ListedVisit, type WorklistRow } from "./worklist-queries.ts";

/** A change of the catalogue that is stored and not committed. */
export interface Settling extends StoredChange {
  readonly tx: Writing;
  readonly database: Pick<Database, "now">;
  readonly at: number;
  readonly actor: string;
  readonly revision: number;
  /** What was changed, as it is stored. */
  readonly cause: { readonly kind: string; readonly entry: string };
  /** Whether who is hit is told at once; else somebody does it from the worklist. */
  readonly tell?: boolean;
  /** Throws where these hits are not those that were agreed to. */
  readonly agree?: (hits: Hits) => void | Promise<void>;
}

/** What a change has done to visits. */
export interface Settled {
  readonly hits: number;
  readonly told: number;
  readonly freed: number;
}

/**
 * Puts the visits that a change leaves without a counter on the worklist, and takes those off that have one again.
 *
 * Comes after the queues have been raised: who was taking a time of them has either committed, and is seen here, or
 * finds the new plan. Visits keep their places; holds that have none any more end.
 */
export async function settleVisits(settling: Settling): Promise<Settled> {
  const { tx, database, at, before, catalog, queues, agree, tell = false } = settling;
  if (before === null) return { hits: 0, told: 0, freed: 0 };
  const hits = await findHits({ db: tx, now: database.now, at }, before, catalog, queues);
  await agree?.(hits);
  for (const hold of hits.holds) await dropHold({ ...settling, now: database.now }, hold);
  const listed = await listVisits(settling, before, hits.visits);
  const told = tell ? await tellDisplaced(tellingOf(settling), listed) : 0;
  for (const it of hits.freed) await letStand(settling, it);
  if (listed.length + hits.freed.length > 0) await raiseTopic(tx, before.city, "worklist");
  return { hits: listed.length, told, freed: hits.freed.length };
}

function tellingOf({ tx, database, catalog, at, actor }: Settling) {
  return { tx, now: database.now, catalog, at, actor };
}

async function listVisits(settling: Settling, before: Catalog, visits: readonly VisitRow[]): Promise<ListedVisit[]> {
  const { tx, at, actor } = settling;
  const listed = visits.map((visit) => ({ visit, entry: entryOf(settling, before, visit) }));
  await insertEntries(
    tx,
    listed.map(({ entry }) => entry),
  );
  for (const { visit, entry } of listed)
    await recordAudit(tx, {
      ...{ city: visit.city, at, actor, action: "visit-displaced", subject: visit.id },
      ...{ before: null, after: { state: entry.state, cause: `${entry.cause_kind}/${entry.cause_entry}` } },
    });
  return listed;
}

function entryOf({ at, actor, revision, cause, catalog }: Settling, before: Catalog, visit: VisitRow): WorklistRow {
  const procedure = catalog.procedures.get(visit.procedure) ?? before.procedures.get(visit.procedure);
  return {
    ...{ city: visit.city, id: newId(), visit: visit.id, department: procedure?.department ?? "" },
    ...{ state: "open", revision: 1, told_at: null, created_at: at, changed_at: at, changed_by: actor },
    ...{ cause_kind: cause.kind, cause_entry: cause.entry, cause_revision: revision },
  };
}

async function letStand(settling: Settling, { entry: found, visit }: ListedVisit): Promise<void> {
  const { tx, at, actor } = settling;
  const entry = await ended(settling, found);
  if (!entry) return;
  // who is served all the same has been told so
  if (entry.state !== "kept") await tellStands(tellingOf(settling), { entry, visit });
  const states = { before: { state: entry.state }, after: { state: "stands" } };
  await recordAudit(tx, { city: visit.city, at, actor, action: "visit-stands", subject: visit.id, ...states });
}

/** The entry as it was when it ended: whoever has told the visitor meanwhile was first, and that is taken back as well. */
async function ended({ tx, at, actor }: Settling, found: WorklistRow): Promise<WorklistRow | undefined> {
  let entry: WorklistRow | undefined = found;
  while (entry && !(await changeEntry(tx, entry, { state: "stands", changed_at: at, changed_by: actor })))
    entry = (await findStanding(tx, found.city, [found.visit])).find(({ id }) => id === found.id);
  return entry;
}
