import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KeptAnswers } from "../availability/kept-answers.ts";
import { importCity } from "../catalog/import-city.ts";
import { StoredCatalogs } from "../catalog/stored-catalogs.ts";
import { Places } from "../knowledge/places.ts";
import { Live } from "../live/live.ts";
import { letters } from "../letters.ts";
import { migrate } from "../database/migrate.ts";
import type { DeskParts } from "../parts.ts";
import { readSettings } from "../settings.ts";
import { LiveHolds } from "../visits/live-holds.ts";
import { openFreshSqlite, type OpenedDatabase } from "./test-databases.ts";
import { Log } from "../web/log.ts";

/** The cities that tests can be in. */
export const cities = {
  poznan: readCity("demo-poznan.json"),
  town: readCity("test-town.json"),
};

/** Parts on a database of their own. */
export interface TestParts extends DeskParts {
  /** Closes and erases everything. */
  remove(): Promise<void>;
}

/** What a test wants to be different. */
export interface Wanted {
  readonly city?: object;
  /** Makes the database; a new SQLite file where a test does not care. */
  readonly open?: () => Promise<OpenedDatabase>;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Puts the application's parts together on a fresh database with a city in it. */
export async function testParts({
  city = cities.poznan,
  open = openFreshSqlite,
  environment,
}: Wanted = {}): Promise<TestParts> {
  const { database, remove } = await open();
  await migrate(database);
  await importCity(database, city);
  const dataDir = mkdtempSync(join(tmpdir(), "okienko-data-"));
  const settings = readSettings({ RATE_LIMITS: "off", DATA_DIR: dataDir, ...environment });
  const log = new Log("silent");
  return {
    database,
    catalogs: new StoredCatalogs(database),
    answers: new KeptAnswers(database),
    places: new Places(log),
    liveHolds: new LiveHolds(database, settings.rateLimits),
    live: new Live(database, settings.rateLimits),
    letters,
    settings,
    log,
    remove: async () => {
      await remove();
      rmSync(dataDir, { recursive: true });
    },
  };
}

function readCity(name: string): object {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../../cities", name), "utf8")) as object;
}
