import { write } from "./database/transaction.ts";
import type { Parts } from "./parts.ts";
import { forgetAnswers } from "./web/idempotency-queries.ts";

const hour = 3_600_000;
const answersAreKept = 48 * hour;

/** Forgets what need not be kept any longer, now and every hour. Nothing waits for it, and nothing is wrong without it. */
export function startHousekeeping({ database, log }: Pick<Parts, "database" | "log">): { stop(): Promise<void> } {
  let work = Promise.resolve();
  const tidy = () => {
    work = write(database, (tx) => forgetAnswers(tx, database.now, answersAreKept)).catch((error: unknown) =>
      log.warn({ err: error }, "housekeeping waits for the next hour"),
    );
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
