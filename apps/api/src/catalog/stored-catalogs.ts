import type { Database } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import { buildCatalog, type Catalog } from "./catalog.ts";
import { citiesOf, type CityRow, findEntries } from "./catalog-queries.ts";
import type { Catalogs } from "./catalogs.ts";
import { cityFileOf } from "./city-entries.ts";

/** Catalogues of the database, kept ready and checked against its revisions at every question. */
export class StoredCatalogs implements Catalogs {
  readonly #database: Database;
  readonly #findCities: () => Promise<CityRow[]>;
  readonly #kept = new Map<string, Catalog>();

  constructor(database: Database) {
    this.#database = database;
    this.#findCities = citiesOf(database);
  }

  async forHost(host: string): Promise<Catalog | null> {
    const rows = await this.#findCities();
    if (rows.length === 1) return this.#current(rows[0]!);
    for (const row of rows) {
      const catalog = await this.#current(row);
      if (catalog.file.city.hosts.includes(host)) return catalog;
    }
    return null;
  }

  async forCity(city: string): Promise<Catalog> {
    const row = (await this.#findCities()).find((it) => it.city === city);
    if (!row) throw new Error(`There is no city ${city}.`);
    return this.#current(row);
  }

  async cities(): Promise<string[]> {
    return (await this.#findCities()).map(({ city }) => city);
  }

  async #current({ city, revision }: CityRow): Promise<Catalog> {
    const kept = this.#kept.get(city);
    if (kept && kept.revision >= revision) return kept;
    const entries = await read(() => findEntries(this.#database.read, city));
    const versions = new Map(entries.flatMap(({ id, version }) => (version === null ? [] : [[id, version]])));
    const catalog = buildCatalog(cityFileOf(entries), entries[0]!.revision, versions);
    this.#kept.set(city, catalog);
    return catalog;
  }
}
