import type { CityFile } from "@okienko/contract/city-file";
import type { Database, Writing } from "../database/database.ts";
import { storeCategoryVersions } from "../reports/category-versions.ts";
import { buildCatalog, type Catalog } from "./catalog.ts";
import {
  addQueues,
  deleteEntries,
  type EntryRow,
  findOtherCities,
  putEntries,
  raisePlans,
  type StoredEntry,
} from "./catalog-queries.ts";
import { cityFileOf } from "./city-entries.ts";
import { CityFileRefused } from "./city-file-refused.ts";
import { insertChanges } from "./history-queries.ts";
import { refuseNewSteps } from "./kept-steps.ts";

/** A change of a catalogue, of one entry or of all, in the transaction that has begun its revision. */
export interface CatalogChange {
  readonly tx: Writing;
  readonly database: Pick<Database, "now">;
  readonly at: number;
  /** As the audit log names whoever does it. */
  readonly actor: string;
  readonly revision: number;
  readonly before: readonly StoredEntry[];
  readonly entries: readonly EntryRow[];
  /** What the entries say together; it has no mistakes. */
  readonly file: CityFile;
}

/** A catalogue that was stored, the one before it, and the queues whose opening is not what it was. */
export interface StoredChange {
  readonly catalog: Catalog;
  readonly before: Catalog | null;
  readonly queues: readonly string[];
}

/**
 * Stores what has changed of a catalogue, with its history. Throws `CityFileRefused`.
 *
 * Afterwards the queues whose opening has changed are held: who takes a time of them waits, and then begins anew.
 */
export async function storeCatalog(change: CatalogChange): Promise<StoredChange> {
  const { tx, database, at, revision, file } = change;
  const city = file.city.id;
  refuseSameHosts(file, await findOtherCities(tx, city));
  const before = change.before.length === 0 ? null : buildCatalog(cityFileOf(change.before), 0);
  const catalog = buildCatalog(file, revision, await storeCategoryVersions(tx, file, at));
  await storeEntries(change, city);
  await addQueues(tx, city, [...catalog.plans.keys()]);
  const queues = before === null ? [] : changedPlans(before, catalog);
  await raisePlans(tx, city, queues, revision);
  await refuseNewSteps(tx, database, file);
  return { catalog, before, queues };
}

/** Writes only what is not as it was. */
async function storeEntries(change: CatalogChange, city: string): Promise<void> {
  const { tx, before, entries } = change;
  const known = new Map(before.map((it) => [keyOf(it), it]));
  const kept = new Set(entries.map(keyOf));
  const isSame = (it: EntryRow, was = known.get(keyOf(it))) => was?.body === it.body && was.position === it.position;
  const gone = before.filter((it) => !kept.has(keyOf(it)));
  await deleteEntries(tx, city, gone);
  const changed = entries.filter((it) => !isSame(it));
  await putEntries(tx, city, changed);
  if (before.length > 0) await insertChanges(tx, changesOf(change, city));
}

/** One line for each entry that says something else; the first import of a city has none. */
function changesOf({ before, entries, at, actor, revision }: CatalogChange, city: string) {
  const known = new Map(before.map((it) => [keyOf(it), it]));
  const now = new Map(entries.map((it) => [keyOf(it), it]));
  return [...new Map([...known, ...now]).values()].flatMap((it) => {
    const [was, is] = [known.get(keyOf(it)), now.get(keyOf(it))];
    if (was?.body === is?.body) return [];
    const { kind, id: entry, position } = was ?? is!;
    return [{ city, kind, entry, revision, at, actor, position, before: was?.body ?? null, after: is?.body ?? null }];
  });
}

function keyOf({ kind, id }: EntryRow): string {
  return `${kind} ${id}`;
}

/** Cities of one database are told apart by their host names, so each needs some of its own. */
function refuseSameHosts({ city }: CityFile, others: readonly string[]): void {
  for (const { id, hosts } of others.map((body) => JSON.parse(body) as CityFile["city"])) {
    const shared = hosts.find((it) => city.hosts.includes(it));
    if (hosts.length > 0 && city.hosts.length > 0 && !shared) continue;
    const why = shared
      ? `${shared} is a host of ${id} already.`
      : `This database holds ${id} as well: each city needs hosts.`;
    throw new CityFileRefused([{ pointer: "/city/hosts", problem: `${why} A city alone needs none.` }]);
  }
}

/** Queues whose opening is not what it was; one that is gone is not open at all. */
export function changedPlans(before: Catalog, after: Catalog): string[] {
  const ids = new Set([...before.plans.keys(), ...after.plans.keys()]);
  const planIn = (catalog: Catalog, id: string) => JSON.stringify(catalog.plans.get(id));
  return [...ids].filter((id) => planIn(before, id) !== planIn(after, id));
}
