import type { Place } from "@okienko/contract";
import { isInside } from "@okienko/contract/outline";
import { readPoint } from "@okienko/contract/read-point";
import type { Catalog } from "../catalog/catalog.ts";
import type { Door } from "./fetch-outside.ts";
import { placesOfCity } from "./places-of-city.ts";
import type { Log } from "../web/log.ts";

/** How many places a list shows, and how many of them the geocoder may give: offices are known to the city file alone. */
const most = 8;
const mostAsked = 5;

/** Answers of the geocoder that are kept, and for how long. */
const mostKept = 500;
const keptFor = 3_600_000;

/** How long a geocoder that has failed is left alone, so that not everybody waits for it. */
const rest = 30_000;

/** A typed point is its own answer, as long as it lies in the city. */
function isOurs({ file }: Catalog, point: Place["location"]): boolean {
  return !file.reporting || isInside(file.reporting.outline, point);
}

interface Kept {
  readonly places: readonly Place[];
  readonly until: number;
}

/** Finds places by what somebody types: of the geocoder where the city has one, else of the city file. */
export class Places {
  readonly #log: Log;
  readonly #door: Door | undefined;
  readonly #kept = new Map<string, Kept>();
  readonly #restUntil = new Map<string, number>();

  constructor(log: Log, door?: Door) {
    this.#log = log;
    this.#door = door;
  }

  /** At most eight places, best first. A geocoder that fails is as if there were none. */
  async find(catalog: Catalog, language: string, typed: string): Promise<Place[]> {
    const point = readPoint(typed);
    if (point) return isOurs(catalog, point) ? [{ name: typed.trim(), location: point }] : [];
    const own = placesOfCity(catalog, language, typed);
    const asked = await this.#ask(catalog, language, typed.trim());
    return [...new Map([...asked, ...own].map((it) => [it.name, it])).values()].slice(0, most);
  }

  async #ask(catalog: Catalog, language: string, typed: string): Promise<readonly Place[]> {
    const { city, file, revision } = catalog;
    if (!file.reporting?.geocoder || typed.length < 2) return [];
    const key = JSON.stringify([city, revision, language, typed.toLowerCase()]);
    const kept = this.#kept.get(key);
    if (kept && kept.until > Date.now()) return kept.places;
    if ((this.#restUntil.get(city) ?? 0) > Date.now()) return [];
    try {
      const { geocode } = await import("./geocoder.ts"); // read from disk where a city has one
      const places = await geocode(file.reporting, { typed, language, most: mostAsked }, this.#door);
      this.#keep(key, places);
      return places;
    } catch (error) {
      this.#restUntil.set(city, Date.now() + rest);
      this.#log.warn({ city, reason: (error as Error).name }, "the geocoder does not answer well"); // never what was typed
      return [];
    }
  }

  #keep(key: string, places: readonly Place[]): void {
    if (this.#kept.size >= mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(key, { places, until: Date.now() + keptFor });
  }
}
