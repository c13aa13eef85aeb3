import { PlanChanged } from "../catalog/plan-changed.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read, write } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { markChanged } from "../visits/cells.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { handOn } from "./hand-on.ts";
import { endOver } from "./leave-offer.ts";
import { nextMatch } from "./next-match.ts";
import { findOver } from "./offer-queries.ts";
import { findCitiesThatWait, findRevisions, findWantedProcedures } from "./wish-queries.ts";

/** What looking for times needs. */
export type LookingParts = Pick<Parts, "database" | "catalogs" | "settings">;

/** A look at everything is needed this often: a day is released, a hold runs out, it becomes morning. */
const betweenFullLooks = 60_000;

/** What one process has seen of a city. */
interface Seen {
  readonly what: string;
  readonly revisions: ReadonlyMap<string, number>;
  readonly at: number;
}

/**
 * Looks for what has become free, for those who wait. One question where nobody does; else only queues that have
 * changed since the last look are looked at, and all of them once a minute.
 *
 * Any number of processes may do this at once. What a look has missed, the next one finds: nothing is kept but a note of
 * what was seen.
 */
export class TimesForWaiting {
  readonly #parts: LookingParts;
  readonly #seen = new Map<string, Seen>();

  constructor(parts: LookingParts) {
    this.#parts = parts;
  }

  /** Looks once; tells how many offers were made. */
  async look(): Promise<number> {
    const { database, catalogs } = this.#parts;
    let made = 0;
    for (const { city, count, changed } of await read(() => findCitiesThatWait(database.read))) {
      const catalog = await catalogs.forCity(city);
      for (const id of await read(() => findOver(database.read, database.now, city)))
        await this.#write(catalog, (context) => endOver(context, id));
      made += await this.#lookIn(catalog, `${count} ${changed} ${catalog.revision}`);
    }
    return made;
  }

  async #lookIn(catalog: Catalog, what: string): Promise<number> {
    const { database } = this.#parts;
    const { city } = catalog;
    const revisions = await read(() => findRevisions(database.read, city));
    const at = await read(() => readNow(database.read, database.now));
    const seen = this.#seen.get(city);
    const isAll = seen?.what !== what || at - seen.at >= betweenFullLooks;
    const isDue = (queue: string) => isAll || revisions.get(queue) !== seen.revisions.get(queue);
    let made = 0;
    for (const queue of (await this.#wantedQueues(catalog)).filter(isDue))
      made += await this.#offerIn(catalog, queue, at);
    // what was offered has changed the queues again, which the next look sees
    this.#seen.set(city, { what, revisions, at: isAll ? at : seen.at });
    return made;
  }

  /** The queues that serve what somebody waits for, in the order in which all take them. */
  async #wantedQueues(catalog: Catalog): Promise<string[]> {
    const procedures = await read(() => findWantedProcedures(this.#parts.database.read, catalog.city));
    const queues = procedures.flatMap((it) => catalog.procedures.get(it)?.queues ?? []);
    return [...new Set(queues.map(({ id }) => id))].sort();
  }

  /** Only where something suits somebody a transaction begins. */
  async #offerIn(catalog: Catalog, queue: string, at: number): Promise<number> {
    if ((await read(() => nextMatch(this.#parts.database.read, catalog, queue, at))) === null) return 0;
    return (await this.#write(catalog, (context) => offerOrLeave(context, queue))) ?? 0;
  }

  /** Does a step in one transaction; `undefined` where there was nothing to do, or rules have changed meanwhile. */
  async #write<T>(catalog: Catalog, use: (context: VisitContext) => Promise<T>): Promise<T | undefined> {
    const { database, settings } = this.#parts;
    const context = { catalog, now: database.now, publicUrl: settings.publicUrl, actor: "city" as const };
    try {
      return await write(database, (tx: Writing) => use({ ...context, tx }));
    } catch (error) {
      // the next look knows the new rules
      if (error instanceof PlanChanged || error instanceof NothingToOffer) return undefined;
      throw error;
    }
  }
}

/** Marks the queue before looking, so that nobody comes between; leaves no trace where there is nothing. */
async function offerOrLeave(context: VisitContext, queue: string): Promise<number> {
  const { tx, now, catalog } = context;
  await markChanged(tx, catalog, [queue]);
  const made = await handOn(context, queue, await readNow(tx, now));
  if (made === 0) throw new NothingToOffer();
  return made;
}

class NothingToOffer extends Error {}
