import { write } from "./database/transaction.ts";
import type { Parts } from "./parts.ts";
import { forgetLoosePhotos } from "./photos/forget-loose-photos.ts";
import { forgetAnswers } from "./web/idempotency-queries.ts";

const hour = 3_600_000;
const answersAreKept = 48 * hour;

/** Forgets what need not be kept any longer, now and every hour. Nothing waits for it, and nothing is wrong without it. */
export function startHousekeeping(parts: Pick<Parts, "database" | "settings" | "log">): { stop(): Promise<void> } {
  const { database, log } = parts;
  let work = Promise.resolve();
  const tidy = () => {
    work = write(database, (tx) => forgetAnswers(tx, database.now, answersAreKept))
      .then(() => forgetLoosePhotos(parts))
      .catch((error: unknown) => log.warn({ err: error }, "housekeeping waits for the next hour"));
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
