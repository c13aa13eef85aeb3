import { CompiledQuery } from "kysely";
import type { Database, Reading, Writing } from "../database/database.ts";
import { read } from "../database/transaction.ts";

/** A city and how often its catalogue has changed. */
export interface CityRow {
  readonly city: string;
  readonly revision: number;
}

/** One entry of a catalogue; `position` is its place among those of its kind. */
export interface EntryRow {
  readonly kind: string;
  readonly id: string;
  readonly position: number;
  readonly body: string;
}

/** An entry as it is stored, with the city's revision that it belongs to; `version` is that of a category. */
export interface StoredEntry extends EntryRow {
  readonly revision: number;
  readonly version: number | null;
}

// asked at every request and at every start, so not composed anew for either
const allCities = CompiledQuery.raw("select city, revision from city order by city") as CompiledQuery<CityRow>;

/** Asks for all cities. */
export function citiesOf({ read: db }: Database): () => Promise<CityRow[]> {
  return () => read(async () => (await db.executeQuery(allCities)).rows);
}

/** The entries of a city with the revision that they belong to, in one look. Empty when there is no such city. */
export function findEntries(db: Reading, city: string): Promise<StoredEntry[]> {
  return db
    .selectFrom("catalog")
    .innerJoin("city", "city.city", "catalog.city")
    .select((eb) => [
      "kind",
      "id",
      "position",
      "body",
      "revision",
      eb
        .selectFrom("category_version as it")
        .select(({ fn }) => fn.max("it.version").as("version"))
        .whereRef("it.city", "=", "catalog.city")
        .whereRef("it.category", "=", "catalog.id")
        .where("catalog.kind", "=", "category")
        .as("version"),
    ])
    .where("catalog.city", "=", city)
    .orderBy("kind")
    .orderBy("position")
    .orderBy("id")
    .execute();
}

/** What the other cities of this database say about themselves, as JSON. */
export async function findOtherCities(db: Reading, city: string): Promise<string[]> {
  const rows = await db
    .selectFrom("catalog")
    .select("body")
    .where("kind", "=", "city")
    .where("city", "!=", city)
    .orderBy("city")
    .execute();
  return rows.map((row) => row.body);
}

/** Makes the city or raises its revision, which also keeps others from importing it at the same time. */
export async function beginRevision(tx: Writing, city: string): Promise<number> {
  const { revision } = await tx
    .insertInto("city")
    .values({ city, revision: 1 })
    .onConflict((it) => it.column("city").doUpdateSet((eb) => ({ revision: eb("city.revision", "+", 1) })))
    .returning("revision")
    .executeTakeFirstOrThrow();
  return revision;
}

/** Stores entries, new ones and those that are there already. */
export async function putEntries(tx: Writing, city: string, entries: readonly EntryRow[]): Promise<void> {
  for (const { kind, id, position, body } of entries)
    await tx
      .insertInto("catalog")
      .values({ city, kind, id, position, body })
      .onConflict((it) => it.columns(["city", "kind", "id"]).doUpdateSet({ position, body }))
      .execute();
}

/** Removes entries. */
export async function deleteEntries(tx: Writing, city: string, entries: readonly EntryRow[]): Promise<void> {
  for (const { kind, id } of entries)
    await tx.deleteFrom("catalog").where("city", "=", city).where("kind", "=", kind).where("id", "=", id).execute();
}

/** Adds the queues that are new; one that is no longer in the catalogue stays for the visits that it has. */
export async function addQueues(tx: Writing, city: string, queues: readonly string[]): Promise<void> {
  for (const queue of queues)
    await tx
      .insertInto("queue")
      .values({ city, queue, revision: 0, plan: 0 })
      .onConflict((it) => it.columns(["city", "queue"]).doNothing())
      .execute();
}

/** Makes everybody look again at queues whose opening has changed; whoever still uses an older catalogue is refused. */
export async function raisePlans(tx: Writing, city: string, queues: readonly string[], catalog: number): Promise<void> {
  if (queues.length === 0) return;
  await tx
    .updateTable("queue")
    .set((eb) => ({ revision: eb("revision", "+", 1), plan: catalog }))
    .where("city", "=", city)
    .where("queue", "in", queues)
    .execute();
}

/** Visits and holds of a queue that are not over, by the length of their cells in milliseconds. */
export async function countAhead(tx: Writing, now: Database["now"], city: string) {
  return tx
    .selectFrom("visit")
    .select(["queue", "cell", (eb) => eb.fn.countAll<number>().as("visits")])
    .where("city", "=", city)
    .where("state", "in", ["held", "unconfirmed", "booked", "arrived", "called"])
    .where("cells_end", ">", now)
    .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", now)]))
    .groupBy(["queue", "cell"])
    .execute();
}
