import type { KyselyPlugin } from "kysely";
import type { Database } from "../database/database.ts";

/** The same database, of which nothing can be read any more outside of a transaction that writes. */
export function readsInTrouble(database: Database): Database {
  return { ...database, read: database.read.withPlugin(diskFails) };
}

const diskFails: KyselyPlugin = {
  transformQuery() {
    throw Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR" });
  },
  transformResult: ({ result }) => Promise.resolve(result),
};
