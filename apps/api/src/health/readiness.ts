import type { Database } from "../database/database.ts";
import { isMigrated } from "../database/migrate.ts";

/** Whether requests can be served: the database answers, and its tables are those of this version. */
export async function isReady(database: Database): Promise<boolean> {
  return isMigrated(database).catch(() => false);
}
