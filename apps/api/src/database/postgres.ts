import { Kysely, PostgresDialect, sql } from "kysely";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Opens a PostgreSQL database when it is asked for the first time. */
export function openPostgres(url: string): Database {
  // its driver is loaded only where it is used
  const pool = async () => (await import("./postgres-pool.ts")).openPool(url);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: "postgres",
    read: kysely,
    writer: kysely,
    now: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
    close: () => kysely.destroy(),
  };
}
