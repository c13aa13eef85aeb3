import { openDatabase } from "../database/database.ts";
import { readSettings } from "../settings.ts";
import { start } from "../start.ts";
import { unguarded } from "./unguarded.ts";

/** The product with the guard on cells removed, for tests that show what would happen. */
const settings = readSettings(process.env);
const city = await start(settings, unguarded(openDatabase(settings.databaseUrl)));
process.once("SIGINT", () => void city.stop());
