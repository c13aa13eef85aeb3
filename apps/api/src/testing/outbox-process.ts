import { StoredCatalogs } from "../catalog/stored-catalogs.ts";
import { openDatabase } from "../database/database.ts";
import { letters } from "../letters.ts";
import { deliverDue } from "../messages/deliver-due.ts";
import { readSettings } from "../settings.ts";
import { Log } from "../web/log.ts";

// a process of its own that sends what is due, so that a test can kill it
const settings = readSettings(process.env);
const database = openDatabase(settings.databaseUrl);
await deliverDue({
  database,
  catalogs: new StoredCatalogs(database),
  letters,
  settings,
  log: new Log("silent"),
});
await database.close();
