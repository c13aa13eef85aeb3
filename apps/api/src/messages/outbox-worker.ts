import { setTimeout as pause } from "node:timers/promises";
import type { Parts } from "../parts.ts";
import { nameOf } from "./name-of.ts";
import { findDue } from "./outbox-queries.ts";

/** What looking into the outbox needs. */
type LookingParts = Pick<Parts, "database" | "catalogs" | "log">;

/** Sends what is due; tells how many were sent. */
type Deliver = () => Promise<number>;

const betweenLooks = 1_000;

/**
 * Sends what waits in the outbox until it is stopped; any number of processes may do this at once.
 *
 * `load` reads what sends from disk; it is asked when something is due.
 */
export function startOutbox(parts: LookingParts, load: () => Promise<Deliver>): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const stopped = deliverUntil(parts, load, stopping.signal);
  return {
    /** Takes no more messages and waits for the mails under way. */
    async stop() {
      stopping.abort();
      await stopped;
    },
  };
}

async function deliverUntil(parts: LookingParts, load: () => Promise<Deliver>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const sent = await deliverIfDue(parts, load).catch((error: unknown) => {
      parts.log.error({ error: nameOf(error) }, "outbox cannot be read");
      return 0;
    });
    if (sent === 0) await pause(betweenLooks, undefined, { signal }).catch(() => undefined);
  }
}

async function deliverIfDue({ database, catalogs }: LookingParts, load: () => Promise<Deliver>): Promise<number> {
  const cities = await catalogs.cities();
  const due = await Promise.all(cities.map((city) => findDue(database, city, 1)));
  if (due.every((it) => it.length === 0)) return 0;
  const deliver = await load();
  return deliver();
}
