import { findMistakes, type CityFile } from "@okienko/contract/city-file";
import { holidayCountries } from "@okienko/scheduling";
import { recordAudit } from "../audit/audit.ts";
import type { Database, Writing } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { write } from "../database/transaction.ts";
import { storeCategoryVersions } from "../reports/category-versions.ts";
import { buildCatalog, type Catalog } from "./catalog.ts";
import {
  addQueues,
  beginRevision,
  findEntries,
  findOtherCities,
  raisePlans,
  replaceEntries,
} from "./catalog-queries.ts";
import { CityFileRefused } from "./city-file-refused.ts";
import { cityFileOf, entriesOf } from "./city-entries.ts";
import { refuseNewSteps } from "./kept-steps.ts";

/**
 * Takes what a city file says for the catalogue of its city; visits stay as they are. Throws `CityFileRefused`.
 *
 * Answers with the catalogue as it is now.
 */
export async function importCity(database: Database, input: unknown): Promise<Catalog> {
  const { city: file, mistakes } = findMistakes(input, holidayCountries);
  if (!file) throw new CityFileRefused(mistakes);
  return write(database, (tx) => replaceCatalog(tx, database, file));
}

async function replaceCatalog(tx: Writing, database: Database, file: CityFile): Promise<Catalog> {
  const city = file.city.id;
  const revision = await beginRevision(tx, city); // first, so that `before` is what the import before this one has left
  refuseSameHosts(file, await findOtherCities(tx, city));
  const before = await findEntries(tx, city);
  const at = await readNow(tx, database.now);
  const catalog = buildCatalog(file, revision, await storeCategoryVersions(tx, file, at));
  await replaceEntries(tx, city, entriesOf(file));
  await addQueues(tx, city, [...catalog.plans.keys()]);
  const changed = before.length === 0 ? [] : changedPlans(buildCatalog(cityFileOf(before), 0), catalog);
  await raisePlans(tx, city, changed, revision);
  await refuseNewSteps(tx, database, file);
  const states = { before: before.length > 0 ? { revision: revision - 1 } : null, after: { revision } };
  await recordAudit(tx, { city, at, actor: "operator", action: "catalog-imported", subject: city, ...states });
  return catalog;
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
function changedPlans(before: Catalog, after: Catalog): string[] {
  const ids = new Set([...before.plans.keys(), ...after.plans.keys()]);
  const planIn = (catalog: Catalog, id: string) => JSON.stringify(catalog.plans.get(id));
  return [...ids].filter((id) => planIn(before, id) !== planIn(after, id));
}
