import { findMistakes, type CityFile } from "@okienko/contract/city-file";
import { holidayCountries } from "@okienko/scheduling";
import { recordAudit } from "../audit/audit.ts";
import type { Database, Writing } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { write } from "../database/transaction.ts";
import { settleVisits } from "../manage/settle-visits.ts";
import type { Catalog } from "./catalog.ts";
import { beginRevision, findEntries } from "./catalog-queries.ts";
import { CityFileRefused } from "./city-file-refused.ts";
import { entriesOf } from "./entries-of.ts";
import { storeCatalog } from "./store-catalog.ts";

/**
 * Takes what a city file says for the catalogue of its city. Visits stay as they are; those that lose their counter by
 * it go on the worklist, and nobody is told by itself. Throws `CityFileRefused`.
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
  const before = await findEntries(tx, city);
  const at = await readNow(tx, database.now);
  const change = { tx, database, at, actor: "operator", revision, before, entries: entriesOf(file, before), file };
  const stored = await storeCatalog(change);
  await settleVisits({ ...change, ...stored, cause: { kind: "city", entry: city } });
  const states = { before: before.length > 0 ? { revision: revision - 1 } : null, after: { revision } };
  await recordAudit(tx, { city, at, actor: "operator", action: "catalog-imported", subject: city, ...states });
  return stored.catalog;
}
