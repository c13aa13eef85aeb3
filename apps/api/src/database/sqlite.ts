import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SqliteFile from "better-sqlite3";
import { CompiledQuery, Kysely, sql, SqliteDialect, SqliteDriver, type DatabaseConnection } from "kysely";
import type { Database } from "./database.ts";
import { LatelyUsed } from "./lately-used.ts";
import type { Tables } from "./tables.ts";

/** How long a statement may wait inside SQLite, where it stops the whole process; longer waits happen between tries. */
const busyTimeout = 25;

/**
 * Opens an embedded database: one connection that writes and one that reads, so that reading never waits for a write.
 *
 * A database in memory has one connection for both.
 */
export function openSqlite(path: string): Database {
  const inMemory = path === ":memory:";
  if (!inMemory) mkdirSync(dirname(path), { recursive: true });
  const reader = connect(path);
  let writer = inMemory ? reader : undefined; // opened for the first who writes
  return {
    kind: "sqlite",
    read: reader.kysely,
    get writer() {
      return (writer ??= connect(path)).kysely;
    },
    now: sql<number>`cast(round(unixepoch('subsec') * 1000) as integer)`,
    close: async () => {
      for (const it of new Set([reader, writer ?? reader])) await closeConnection(it);
    },
  };
}

/** Kysely closes only what it has used. */
async function closeConnection({ kysely, file }: ReturnType<typeof connect>): Promise<void> {
  await kysely.destroy();
  file.close();
}

function connect(path: string) {
  // switching a new file to WAL needs it alone for a moment, also when two processes start at once
  const file = new SqliteFile(path, { timeout: 5_000 });
  file.exec(settings);
  const dialect = new ImmediateSqliteDialect({ database: rememberStatements(file) });
  return { file, kysely: new Kysely<Tables>({ dialect }) };
}

/** What is deleted is overwritten with zeros (sqlite.org/pragma.html#pragma_secure_delete). */
const settings = `
  pragma journal_mode = WAL;
  pragma synchronous = FULL;
  pragma foreign_keys = ON;
  pragma secure_delete = ON;
  pragma busy_timeout = ${busyTimeout};
`;

/** Some of what is asked, like a list of ids, has a text for each length, so texts do not come to an end. */
const mostStatements = 500;

/** Kysely prepares every statement anew; keeping them halves the cost of a booking. */
function rememberStatements(file: SqliteFile.Database) {
  const statements = new LatelyUsed<SqliteFile.Statement<unknown[]>>(mostStatements);
  return {
    close: () => void file.close(),
    prepare: (text: string) => statements.get(text, () => file.prepare<unknown[]>(text)),
  };
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDriver>[0];

  constructor(config: ConstructorParameters<typeof SqliteDriver>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  /** Takes the write lock first: a plain `begin` fails at once against another writer. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** A full disk has rolled back already (sqlite.org/lang_transaction.html §3); that it did must not hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined);
  }
}
