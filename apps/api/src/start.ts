import { setTimeout as pause } from "node:timers/promises";
import { KeptAnswers } from "./availability/kept-answers.ts";
import { StoredCatalogs } from "./catalog/stored-catalogs.ts";
import type { Database } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { Places } from "./knowledge/places.ts";
import { Live } from "./live/live.ts";
import type { Parts } from "./parts.ts";
import type { Settings } from "./settings.ts";
import type { DeskAddress } from "./staff/first-administrator.ts";
import { createServing } from "./serving.ts";
import { LiveHolds } from "./visits/live-holds.ts";
import { listen } from "./web/listen.ts";
import { Log } from "./web/log.ts";
import { readCode } from "./web/read-code.ts";

/** What is open now. */
interface Started {
  /** Where the desks of all cities are; `null` when everything was stopped before that was known. */
  readonly desks: Promise<readonly DeskAddress[] | null>;
  stop(): Promise<void>;
}

/** Whoever has waited for the server is answered first; what works by itself begins after this many milliseconds. */
const pauseBeforeWork = 50;

/**
 * Opens the city on a database: brings it up to date, loads the city file into an empty one, serves and sends.
 *
 * Throws `CityFileRefused` and `CannotListen`. `stop` finishes what is under way and closes the database.
 */
export async function start(settings: Settings, database: Database): Promise<Started> {
  const parts = await prepare(settings, database);
  const server = await listen(createServing(parts), settings);
  const stopping = new AbortController();
  const working = pause(pauseBeforeWork, undefined, { signal: stopping.signal }).then(
    () => readCode(() => begin(parts)),
    () => null,
  );
  return {
    desks: working.then((it) => it && it.desks),
    async stop() {
      stopping.abort();
      parts.live.stop(); // they would never end by themselves
      await server.stop();
      await (await working)?.workers.stop();
      await database.close();
    },
  };
}

/** Where staff come in, and what works by itself. */
async function begin(parts: Parts) {
  const { deskAddresses } = await import("./staff/first-administrator.ts");
  const desks = await deskAddresses(parts);
  const { startWorkers } = await import("./workers.ts");
  return { desks, workers: await startWorkers(parts) };
}

async function prepare(settings: Settings, database: Database): Promise<Parts> {
  await migrate(database);
  const catalogs = new StoredCatalogs(database);
  if ((await catalogs.cities()).length === 0) {
    const { importCityFile } = await import("./catalog/import-city-file.ts");
    await importCityFile(database, settings.cityFile);
  }
  const liveHolds = new LiveHolds(database, settings.rateLimits);
  const live = new Live(database, settings.rateLimits);
  const log = new Log(settings.logLevel);
  const [answers, places] = [new KeptAnswers(database), new Places(log)];
  return { database, catalogs, answers, places, liveHolds, live, settings, log };
}
