import type { Selectable, Updateable } from "kysely";
import type { Database, Reading, Writing } from "../database/database.ts";
import type { ManageTables } from "../database/tables/manage.ts";
import type { VisitRow } from "../visits/displaced-visit.ts";

/** An entry of the worklist, as it is stored. */
export type WorklistRow = Selectable<ManageTables["worklist"]>;

/** States in which an entry has not ended. */
const standing = ["open", "told", "phoned", "kept"];

/** An entry with its visit. */
export interface ListedVisit {
  readonly entry: WorklistRow;
  readonly visit: VisitRow;
}

/** What still takes cells of some queues, and is not over. */
export async function findOccupants(
  db: Reading,
  now: Database["now"],
  city: string,
  queues: readonly string[],
): Promise<VisitRow[]> {
  if (queues.length === 0) return [];
  return db
    .selectFrom("visit")
    .selectAll()
    .where("city", "=", city)
    .where("queue", "in", queues)
    .where("cells_end", ">", now)
    .where("state", "in", ["held", "unconfirmed", "booked", "arrived", "called"])
    .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", now)]))
    .execute();
}

/** The entries of some visits that have not ended. */
export async function findStanding(db: Reading, city: string, visits: readonly string[]): Promise<WorklistRow[]> {
  const found: WorklistRow[] = [];
  // a statement takes only so many values
  for (let first = 0; first < visits.length; first += 500)
    found.push(
      ...(await db
        .selectFrom("worklist")
        .selectAll()
        .where("city", "=", city)
        .where("visit", "in", visits.slice(first, first + 500))
        .where("state", "in", standing)
        .execute()),
    );
  return found;
}

/** Puts visits on the worklist. */
export async function insertEntries(tx: Writing, rows: readonly WorklistRow[]): Promise<void> {
  for (const row of rows) await tx.insertInto("worklist").values(row).execute();
}

/** Changes an entry that is still as it was read, and raises its revision. False when somebody was first. */
export async function changeEntry(
  tx: Writing,
  { city, id, revision }: WorklistRow,
  change: Updateable<ManageTables["worklist"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("worklist")
    .set({ ...change, revision: revision + 1 })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Ends what stands on the list for a visit, whatever was done with it last. False where nothing does. */
export async function endEntries(
  tx: Writing,
  city: string,
  visit: string,
  change: Updateable<ManageTables["worklist"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("worklist")
    .set((eb) => ({ ...change, revision: eb("revision", "+", 1) }))
    .where("city", "=", city)
    .where("visit", "=", visit)
    .where("state", "in", standing)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Forgets what is written about some visits; they are about to go. */
export async function deleteEntries(tx: Writing, city: string, visits: readonly string[]): Promise<void> {
  await tx.deleteFrom("worklist").where("city", "=", city).where("visit", "in", visits).execute();
}

/** One entry with its visit. */
export async function findListed(db: Reading, city: string, id: string): Promise<ListedVisit | undefined> {
  const entry = await db
    .selectFrom("worklist")
    .selectAll()
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!entry) return undefined;
  const [visit] = await findVisits(db, city, [entry.visit]);
  return visit && { entry, visit };
}

/**
 * The entries in some states, with their visits that have not begun, by the time of these.
 *
 * Who has come already, or has never confirmed, waits for nobody.
 */
export async function findAllListed(
  db: Reading,
  now: Database["now"],
  city: string,
  states: readonly string[],
): Promise<ListedVisit[]> {
  const entries = await db
    .selectFrom("worklist")
    .innerJoin("visit", (join) => join.onRef("visit.city", "=", "worklist.city").onRef("visit.id", "=", "visit"))
    .selectAll("worklist")
    .where("worklist.city", "=", city)
    .where("worklist.state", "in", states)
    .where("visit.starts_at", ">", now)
    .where((eb) =>
      eb.or([
        eb("worklist.state", "not in", standing),
        eb.and([
          eb("visit.state", "in", ["unconfirmed", "booked"]),
          eb.or([eb("expires_at", "is", null), eb("expires_at", ">", now)]),
        ]),
      ]),
    )
    .execute();
  const visits = new Map(
    (
      await findVisits(
        db,
        city,
        entries.map(({ visit }) => visit),
      )
    ).map((it) => [it.id, it]),
  );
  const listed = entries.map((entry) => ({ entry, visit: visits.get(entry.visit)! }));
  return listed.sort((a, b) => a.visit.starts_at - b.visit.starts_at || (a.entry.id < b.entry.id ? -1 : 1));
}

async function findVisits(db: Reading, city: string, ids: readonly string[]): Promise<VisitRow[]> {
  const found: VisitRow[] = [];
  for (let first = 0; first < ids.length; first += 500)
    found.push(
      ...(await db
        .selectFrom("visit")
        .selectAll()
        .where("city", "=", city)
        .where("id", "in", ids.slice(first, first + 500))
        .execute()),
    );
  return found;
}
