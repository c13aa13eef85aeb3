import type { Hold } from "@okienko/contract";
import type { Database } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import { Refusal } from "../refusal.ts";
import { findLiveHolds } from "./visit-queries.ts";

/** Times that one client may hold at once. One is enough for a person; a library or a mobile network shares an address. */
export const mostLiveHolds = 20;

/** Clients that are remembered; those that came first are forgotten first. */
const mostClients = 10_000;

interface Places {
  /** Holds that are being asked for. */
  asking: number;
  /** Holds that were made, perhaps over by now. */
  ids: readonly string[];
}

/** Notes the hold that was made, and gives it back. */
export type Noting = <Made extends Pick<Hold, "id">>(hold: Made) => Made;

/**
 * Keeps one client from holding many times at once, so that nobody takes a whole day away from the others.
 *
 * Counted in this process alone, and forgotten when it ends: an address is never stored. Whether a hold still lives is
 * asked only when the count is reached.
 */
export class LiveHolds {
  readonly #database: Database;
  readonly #isOn: boolean;
  readonly #clients = new Map<string, Places>();

  constructor(database: Database, isOn: boolean) {
    this.#database = database;
    this.#isOn = isOn;
  }

  /**
   * Does work that makes a hold and notes it. Refuses with `too-many-requests` while too many are live, unless
   * `isAnswered`: work that was done before makes none, and only repeats its answer.
   */
  async within<T>(
    city: string,
    client: string,
    work: (noted: Noting) => Promise<T>,
    isAnswered: () => Promise<boolean> = () => Promise.resolve(false),
  ): Promise<T> {
    if (!this.#isOn) return work((hold) => hold);
    const places = this.#placesOf(`${city} ${client}`);
    let made: readonly string[] = [];
    const noted: Noting = (hold) => {
      made = [hold.id]; // the last one counts: a transaction may be tried again
      return hold;
    };
    places.asking += 1;
    try {
      if (isFull(places) && !(await isAnswered())) await this.#refuseUnlessSomeEnded(city, places);
      return await work(noted);
    } finally {
      places.asking -= 1;
      places.ids = [...places.ids, ...made];
    }
  }

  #placesOf(key: string): Places {
    const known = this.#clients.get(key);
    if (known) return known;
    const [oldest] = this.#clients.keys();
    if (this.#clients.size >= mostClients) this.#clients.delete(oldest!);
    const places: Places = { asking: 0, ids: [] };
    this.#clients.set(key, places);
    return places;
  }

  async #refuseUnlessSomeEnded(city: string, places: Places): Promise<void> {
    const { ids } = places;
    const live = await read(() => findLiveHolds(this.#database, city, ids));
    const ended = ids.filter((id) => !live.some((it) => it.id === id));
    places.ids = places.ids.filter((id) => !ended.includes(id)); // others may have been made meanwhile
    if (!isFull(places)) return;
    const waits = live.map(({ at, expires_at }) => (expires_at! - at) / 1000);
    const detail = "So many times are held from this address already; book one or give one back.";
    throw new Refusal("too-many-requests", detail, { retryAfter: Math.min(...waits, 60) });
  }
}

function isFull({ asking, ids }: Places): boolean {
  return asking + ids.length > mostLiveHolds;
}
