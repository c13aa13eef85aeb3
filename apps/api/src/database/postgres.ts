import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, PostgresDriver, sql } from "kysely";
import type { Database } from "./database.ts";
import { beginPipeline, endPipeline } from "./pipeline.ts";
import type { Tables } from "./tables.ts";

/** Opens a PostgreSQL database when it is asked for the first time. */
export function openPostgres(url: string): Database {
  // its driver is loaded only where it is used
  const pool = async () => (await import("./postgres-pool.ts")).openPool(url);
  const kysely = new Kysely<Tables>({ dialect: new PipeliningDialect({ pool }) });
  return {
    kind: "postgres",
    read: kysely,
    writer: kysely,
    now: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
    close: () => kysely.destroy(),
  };
}

class PipeliningDialect extends PostgresDialect {
  readonly #config: ConstructorParameters<typeof PostgresDriver>[0];

  constructor(config: ConstructorParameters<typeof PostgresDriver>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new PipeliningDriver(this.#config);
  }
}

/** `begin` leaves with the first statement, `commit` with the last one. */
class PipeliningDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    beginPipeline(connection, CompiledQuery.raw("begin"));
  }

  /** What has failed before makes the server roll back instead; it tells why. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await endPipeline(connection, super.commitTransaction(connection));
  }
}
