import { pino } from "pino";
import { createServing } from "./app.ts";
import { KeptAnswers } from "./availability/kept-answers.ts";
import { importCityFile } from "./catalog/import-city-file.ts";
import { StoredCatalogs } from "./catalog/stored-catalogs.ts";
import { startSealing } from "./audit/sealing.ts";
import type { Database } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { Places } from "./knowledge/places.ts";
import { letters } from "./letters.ts";
import { Live } from "./live/live.ts";
import { watchMailbox } from "./contacts/correspondence/mailbox.ts";
import { startOutbox } from "./messages/outbox-worker.ts";
import type { Parts } from "./parts.ts";
import type { Settings } from "./settings.ts";
import { type DeskAddress, deskAddresses } from "./staff/first-administrator.ts";
import { LiveHolds } from "./visits/live-holds.ts";
import { startOffering } from "./waiting-list/offering.ts";
import { listen } from "./web/listen.ts";

/** What is open now. */
interface Started {
  readonly desks: readonly DeskAddress[];
  stop(): Promise<void>;
}

/**
 * Opens the city on a database: brings it up to date, loads the city file into an empty one, serves and sends.
 *
 * Throws `CityFileRefused` and `CannotListen`. `stop` finishes what is under way and closes the database.
 */
export async function start(settings: Settings, database: Database): Promise<Started> {
  const parts = await prepare(settings, database);
  const server = await listen(createServing(parts), settings);
  const workers = [
    startOutbox(parts),
    startHousekeeping(parts),
    startOffering(parts),
    startSealing(parts),
    watchMailbox(parts),
  ];
  const desks = await deskAddresses(parts);
  return {
    desks,
    async stop() {
      parts.live.stop(); // they would never end by themselves
      await server.stop();
      for (const worker of workers) await worker.stop();
      await database.close();
    },
  };
}

async function prepare(settings: Settings, database: Database): Promise<Parts> {
  await migrate(database);
  const catalogs = new StoredCatalogs(database);
  if ((await catalogs.cities()).length === 0) await importCityFile(database, settings.cityFile);
  const liveHolds = new LiveHolds(database, settings.rateLimits);
  const live = new Live(database, settings.rateLimits);
  const log = pino({ level: settings.logLevel }, pino.destination({ sync: false }));
  const [answers, places] = [new KeptAnswers(database), new Places(log)];
  return { database, catalogs, answers, places, letters, liveHolds, live, settings, log };
}
