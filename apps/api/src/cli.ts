#!/usr/bin/env node
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { AuditBroken, sealAndTell, tellProofs } from "./audit/audit-command.ts";
import { exportCity, listCities } from "./catalog/export-city.ts";
import { CityFileRefused } from "./catalog/city-file-refused.ts";
import { importCityFile } from "./catalog/import-city-file.ts";
import { StoredCatalogs } from "./catalog/stored-catalogs.ts";
import { backUp, BackupRefused, restore } from "./database/backup.ts";
import { type Database, openDatabase } from "./database/database.ts";
import { troubleOf } from "./database/errors.ts";
import { migrate } from "./database/migrate.ts";
import { photosIn } from "./photos/photo-folder.ts";
import { eraseNow, tellBefore, tellLog } from "./retention/retention-command.ts";
import { readSettings, SettingsRefused } from "./settings.ts";
import { NoStaffLink, tellStaffLink } from "./staff/staff-link-command.ts";

const usage = `Usage: okienko <command>

  import FILE                    takes a city file for the catalogue of its city; visits stay
  export [FILE] [--city ID]      writes the catalogue of a city as a city file
  backup FILE                    copies a SQLite database, also while it is in use; photos are files beside it
  restore FILE                   puts a backup in the place of an empty SQLite database; put the photos back as well
  migrate                        brings the database up to date
  retention                      erases what is kept long enough; the server does so every hour
  retention --dry-run            says what that would be
  retention --log                says what was erased
  audit                          checks the audit log against its seals, and these against the heads beside the database
  audit --seal-now               seals the last lines and writes the head down before that, not only once a day
  staff-link EMAIL [--city ID]   takes the ways to sign in of an account and prints a link for a new one
  help                           says this

Settings, like DATABASE_URL, come from the environment.`;

class WrongUse extends Error {}

interface Options {
  readonly city?: string | undefined;
  readonly "dry-run"?: boolean | undefined;
  readonly log?: boolean | undefined;
  readonly "seal-now"?: boolean | undefined;
}

type Command = (file: string | undefined, options: Options) => Promise<string>;

const commands: Record<string, Command> = {
  import: (file) =>
    withDatabase(async (database) => {
      const { city, revision } = await importCityFile(database, named(file));
      return `${city} is imported, revision ${revision}.`;
    }),
  export: (file, { city }) => withDatabase((database) => writeCity(database, file, city)),
  async backup(file) {
    const { databaseUrl, dataDir } = readSettings(process.env);
    await backUp(databaseUrl, named(file));
    return `The backup of the database is in ${file}. Photos are files: copy ${photosIn(dataDir)} now, after it.`;
  },
  async restore(file) {
    const { databaseUrl, dataDir } = readSettings(process.env);
    await restore(databaseUrl, named(file));
    return `The database is restored. Photos are files: put their copy back to ${photosIn(dataDir)}.`;
  },
  migrate: () => withDatabase(async () => "The database is up to date."),
  async audit(file, { "seal-now": isSealing }) {
    if (file) throw new WrongUse(usage);
    const settings = readSettings(process.env);
    const tell = isSealing ? sealAndTell : tellProofs;
    return withDatabase((database) => tell({ database, catalogs: new StoredCatalogs(database), settings }));
  },
  async "staff-link"(email, { city: wanted }) {
    const settings = readSettings(process.env);
    return withDatabase(async (database) => {
      const city = await chosenCity(database, wanted);
      return tellStaffLink({ database, catalogs: new StoredCatalogs(database), settings }, city, named(email));
    });
  },
  async retention(file, { "dry-run": before, log }) {
    if (file || (before && log)) throw new WrongUse(usage);
    const settings = readSettings(process.env);
    const tell = log ? tellLog : before ? tellBefore : eraseNow;
    return withDatabase((database) => tell({ database, catalogs: new StoredCatalogs(database), settings }));
  },
};

async function writeCity(database: Database, file: string | undefined, wanted: string | undefined): Promise<string> {
  const city = await chosenCity(database, wanted);
  const json = JSON.stringify(await exportCity(database, city), null, 2);
  if (!file) return json;
  await writeFile(file, `${json}\n`);
  return `${city} is written to ${file}.`;
}

async function chosenCity(database: Database, wanted: string | undefined): Promise<string> {
  const cities = await listCities(database);
  if (!wanted && cities.length > 1) throw new WrongUse(`Which city? Use --city with one of ${cities.join(", ")}.`);
  const city = wanted ?? cities[0];
  if (city === undefined) throw new WrongUse("There is no city in the database.");
  if (!cities.includes(city)) throw new WrongUse(`There is no city ${city}.`);
  return city;
}

async function withDatabase(use: (database: Database) => Promise<string>): Promise<string> {
  const database = openDatabase(readSettings(process.env).databaseUrl);
  try {
    await migrate(database);
    return await use(database);
  } finally {
    await database.close();
  }
}

function named(file: string | undefined): string {
  if (!file) throw new WrongUse(usage);
  return file;
}

const options = {
  city: { type: "string" },
  "dry-run": { type: "boolean" },
  log: { type: "boolean" },
  "seal-now": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch {
    throw new WrongUse(usage);
  }
}

async function run(): Promise<string> {
  const { positionals, values } = readArguments();
  const [name = "", file, ...rest] = positionals;
  if (values.help || name === "help") return usage;
  if (name === "" || rest.length > 0) throw new WrongUse(usage);
  if (!Object.hasOwn(commands, name)) throw new WrongUse(`There is no command ${name}.\n\n${usage}`);
  // who asks another command for a dry run must not get a wet one
  if (name !== "retention" && (values["dry-run"] || values.log)) throw new WrongUse(usage);
  if (name !== "audit" && values["seal-now"]) throw new WrongUse(usage);
  return commands[name]!(file, values);
}

// what is written here holds names and addresses: it is for this user alone
process.umask(0o077);

const expected = [WrongUse, SettingsRefused, CityFileRefused, BackupRefused, AuditBroken, NoStaffLink];

/** A file that cannot be read or written is named by the message of the system. */
function isExpected(error: unknown): error is Error {
  return expected.some((it) => error instanceof it) || (error instanceof Error && "syscall" in error);
}

run().then(console.log, (error: unknown) => {
  console.error(troubleOf(error) ?? (isExpected(error) ? error.message : error));
  process.exitCode = error instanceof WrongUse ? 2 : 1;
});
