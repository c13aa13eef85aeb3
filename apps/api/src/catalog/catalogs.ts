import type { Catalog } from "./catalog.ts";

/** Finds the catalogue of a city as it is now, also when another process has changed it. */
export interface Catalogs {
  /** The catalogue for a host name; with one city any host will do. `null` when no city answers to it. */
  forHost(host: string): Promise<Catalog | null>;
  /** The catalogue of a city. Throws when there is none. */
  forCity(city: string): Promise<Catalog>;
  /** All cities of this database. */
  cities(): Promise<string[]>;
}
