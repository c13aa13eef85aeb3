import { setTimeout as pause } from "node:timers/promises";
import type { Parts } from "../parts.ts";
import { type LookingParts, TimesForWaiting } from "./look-for-times.ts";

const betweenLooks = 1_000;

/** Offers freed times to those who wait until it is stopped; any number of processes may do this at once. */
export function startOffering(parts: LookingParts & Pick<Parts, "log">): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const stopped = offerUntil(parts, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await stopped;
    },
  };
}

async function offerUntil(parts: LookingParts & Pick<Parts, "log">, signal: AbortSignal): Promise<void> {
  const times = new TimesForWaiting(parts);
  while (!signal.aborted) {
    await times.look().catch((error: unknown) => {
      parts.log.warn({ err: error }, "those who wait are offered nothing now");
    });
    await pause(betweenLooks, undefined, { signal }).catch(() => undefined);
  }
}
