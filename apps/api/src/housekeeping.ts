import type { Parts } from "./parts.ts";
import { forgetLeftovers } from "./photos/forget-leftovers.ts";
import { runRetention } from "./retention/run-retention.ts";

const hour = 3_600_000;

/** Erases what need not be kept any longer, now and every hour. Nothing waits for it, and nothing is wrong without it. */
export function startHousekeeping(parts: Pick<Parts, "database" | "catalogs" | "settings" | "log">): {
  stop(): Promise<void>;
} {
  let work = Promise.resolve();
  const tidy = () => {
    work = runRetention(parts)
      .then(() => forgetLeftovers(parts))
      .catch((error: unknown) => parts.log.warn({ err: error }, "housekeeping waits for the next hour"));
  };
  const timer = setInterval(tidy, hour).unref();
  tidy();
  return {
    async stop() {
      clearInterval(timer);
      await work;
    },
  };
}
