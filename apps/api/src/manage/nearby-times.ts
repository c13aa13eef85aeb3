import type { Channel } from "@okienko/scheduling";
import type { Occupancy } from "../availability/occupancy.ts";
import { occupancyOf } from "../availability/queue-occupancy.ts";
import { outlook, type Outlook } from "../availability/outlook.ts";
import { visitLength, wishFor, type Wish } from "../availability/wish.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Reading } from "../database/database.ts";
import { Refusal } from "../refusal.ts";
import type { VisitRow } from "../visits/displaced-visit.ts";

/** A free time in milliseconds. */
export interface NearbyTime {
  readonly office: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds free times near those that visits have lost, as one transaction sees them.
 *
 * Looks at each queue once, so it is made for one moment and not kept. What it has found for one visit it finds for no
 * other: people who are told at the same time do not run for the same times.
 */
export class NearbyTimes {
  readonly #db: Reading;
  readonly #catalog: Catalog;
  readonly #at: number;
  readonly #channel: Channel;
  readonly #occupancies = new Map<string, Occupancy>();
  readonly #outlooks = new Map<string, Outlook>();
  readonly #given = new Map<string, Set<string>>();

  constructor(db: Reading, catalog: Catalog, at: number, channel: Channel = "online") {
    this.#db = db;
    this.#catalog = catalog;
    this.#at = at;
    this.#channel = channel;
  }

  /** The nearest times at any office that were not given yet, earliest first; none for what cannot be booked any more. */
  async near({ procedure, quantity, starts_at }: VisitRow, most: number): Promise<NearbyTime[]> {
    const wish = this.#wishOf(procedure, quantity);
    if (wish === null) return [];
    const { days } = await this.#outlook(wish);
    const length = visitLength(wish);
    const given = this.#givenIn(wish);
    const times = days
      .flatMap(({ offices }) =>
        offices.flatMap(({ office, starts }) => starts.map((start) => ({ office, start, end: start + length }))),
      )
      .filter((it) => !given.has(nameOf(it)))
      .sort((a, b) => Math.abs(a.start - starts_at) - Math.abs(b.start - starts_at))
      .slice(0, most);
    for (const it of times) given.add(nameOf(it));
    return times.sort((a, b) => a.start - b.start);
  }

  /** Times of the same queues are the same times, whatever people come for. */
  #givenIn({ queues }: Wish): Set<string> {
    const name = queues.map(({ id }) => id).join(" ");
    const given = this.#given.get(name) ?? new Set<string>();
    this.#given.set(name, given);
    return given;
  }

  #wishOf(procedure: string, quantity: number): Wish | null {
    try {
      return wishFor(this.#catalog, procedure, quantity, null, this.#channel);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  async #outlook(wish: Wish): Promise<Outlook> {
    const name = `${wish.procedure.entry.id} ${wish.quantity}`;
    const known = this.#outlooks.get(name);
    if (known) return known;
    for (const { id } of wish.queues)
      if (!this.#occupancies.has(id))
        this.#occupancies.set(id, await occupancyOf(this.#db, this.#catalog.city, id, this.#at));
    const fresh = outlook(this.#catalog, wish, this.#occupancies, this.#at);
    this.#outlooks.set(name, fresh);
    return fresh;
  }
}

function nameOf({ office, start }: NearbyTime): string {
  return `${office} ${start}`;
}
