import type { Catalog } from "../catalog/catalog.ts";
import type { Database } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import type { ReadyJson } from "../web/etag.ts";
import { Occupancy } from "./occupancy.ts";
import { readOccupancy, revisionsOf, type Revisions } from "./occupancy-queries.ts";
import { outlook, type Outlook } from "./outlook.ts";
import { sharedQuestion } from "./shared-question.ts";
import { Standing } from "./standing.ts";
import type { Wish } from "./wish.ts";

/** Answers are small; this many wishes of all cities are kept ready, and this many texts of each. */
const mostKept = 5_000;
const mostTexts = 100;

/** A text, and for how long it is true. */
export interface KeptText extends ReadyJson {
  readonly standing: Standing;
}

interface Kept {
  readonly catalog: Catalog;
  readonly outlook: Outlook;
  readonly standing: Standing;
  readonly texts: Map<string, KeptText>;
}

/**
 * Keeps what is free ready in memory, for each wish, and checks it against the database at every question.
 *
 * An answer is used again only while no queue of the wish has another revision and nothing has changed by itself, so
 * it is as fresh as one computed anew, also when other processes book.
 */
export class KeptAnswers {
  readonly #database: Database;
  readonly #occupancies = new Map<string, Occupancy>();
  readonly #kept = new Map<string, Kept>();
  readonly #renewals = new WeakMap<Revisions, Map<string, Promise<Kept>>>();
  readonly #looks = new Map<string, () => Promise<Revisions>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** What is free for a wish now. */
  async outlook(catalog: Catalog, wish: Wish): Promise<Outlook> {
    return (await this.#keep(catalog, wish)).outlook;
  }

  /** A text made of what is free now; made anew only when that has changed. */
  async text(catalog: Catalog, wish: Wish, name: string, make: (outlook: Outlook) => ReadyJson): Promise<KeptText> {
    const { outlook, texts, standing } = await this.#keep(catalog, wish);
    const text = texts.get(name) ?? { ...make(outlook), standing };
    if (texts.size >= mostTexts) texts.clear();
    texts.set(name, text);
    return text;
  }

  /** The text that was made before for the same wish and name, as long as it is true; `null` when it is not. */
  async again(catalog: Catalog, wish: Wish, name: string): Promise<KeptText | null> {
    const key = keyOf(catalog, wish);
    if (!this.#kept.get(key)?.texts.has(name)) return null;
    const revisions = await this.#look(catalog, wish)();
    // another question may have renewed it meanwhile
    const kept = this.#kept.get(key);
    return kept?.catalog === catalog && kept.standing.holdsAt(revisions) ? (kept.texts.get(name) ?? null) : null;
  }

  /** One question for each set of queues; there are only so many. */
  #look({ city }: Catalog, { queues }: Wish): () => Promise<Revisions> {
    const ids = queues.map((it) => it.id);
    const key = `${city} ${ids.join(" ")}`;
    const known = this.#looks.get(key);
    if (known) return known;
    const ask = revisionsOf(this.#database, city, ids);
    const look = sharedQuestion(() => read(ask));
    this.#looks.set(key, look);
    return look;
  }

  async #keep(catalog: Catalog, wish: Wish): Promise<Kept> {
    const look = this.#look(catalog, wish);
    const revisions = await look();
    const kept = this.#kept.get(keyOf(catalog, wish));
    if (kept?.catalog === catalog && kept.standing.holdsAt(revisions)) return kept;
    return this.#renewOnce(catalog, wish, revisions, look);
  }

  /** All who have looked together renew together. */
  #renewOnce(catalog: Catalog, wish: Wish, revisions: Revisions, look: () => Promise<Revisions>): Promise<Kept> {
    const renewals = this.#renewals.get(revisions) ?? new Map<string, Promise<Kept>>();
    this.#renewals.set(revisions, renewals);
    const key = `${keyOf(catalog, wish)} ${catalog.revision}`;
    const renewal = renewals.get(key) ?? this.#renew(catalog, wish, revisions, look);
    renewals.set(key, renewal);
    return renewal;
  }

  async #renew(catalog: Catalog, wish: Wish, revisions: Revisions, look: () => Promise<Revisions>): Promise<Kept> {
    const occupancies = new Map<string, Occupancy>();
    for (const { id } of wish.queues) occupancies.set(id, await this.#occupancy(catalog.city, id, revisions));
    const fresh = outlook(catalog, wish, occupancies, revisions.now);
    const queues = wish.queues.map(({ id }) => ({ id, revision: occupancies.get(id)!.revision }));
    const { catalogs } = revisions;
    const standing = new Standing({ catalog, catalogs, queues, validUntil: fresh.validUntil }, look);
    return this.#remember(keyOf(catalog, wish), { catalog, outlook: fresh, standing, texts: new Map() });
  }

  #remember(key: string, kept: Kept): Kept {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    return kept;
  }

  async #occupancy(city: string, queue: string, { now, queues }: Revisions): Promise<Occupancy> {
    const key = `${city} ${queue}`;
    const kept = this.#occupancies.get(key);
    if (kept && kept.revision === queues.get(queue)) return kept;
    const yesterday = now - 24 * 60 * 60_000;
    const fresh = new Occupancy(await read(() => readOccupancy(this.#database.read, city, queue, yesterday)));
    this.#occupancies.set(key, fresh);
    return fresh;
  }
}

function keyOf(catalog: Catalog, { procedure, quantity, office, channel }: Wish): string {
  return `${catalog.city} ${procedure.entry.id} ${quantity} ${office ?? ""} ${channel}`;
}
