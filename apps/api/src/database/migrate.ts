import { CompiledQuery, type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";
import { write } from "./transaction.ts";

interface Migration {
  up(db: Kysely<unknown>, kind: Database["kind"]): Promise<void>;
}

/**
 * All migrations in order, read from disk where they are needed. A migration is frozen once released: it never imports
 * today's types.
 */
const migrations: Readonly<Record<string, () => Promise<Migration>>> = {
  "0001-visits": () => import("./migrations/0001-visits.ts"),
  "0002-reports": () => import("./migrations/0002-reports.ts"),
  "0003-report-text": () => import("./migrations/0003-report-text.ts"),
  "0004-staff": () => import("./migrations/0004-staff.ts"),
  "0005-retention": () => import("./migrations/0005-retention.ts"),
  "0006-queues": () => import("./migrations/0006-queues.ts"),
  "0007-contacts": () => import("./migrations/0007-contacts.ts"),
  "0008-inbox": () => import("./migrations/0008-inbox.ts"),
  "0009-manage": () => import("./migrations/0009-manage.ts"),
  "0010-waiting-list": () => import("./migrations/0010-waiting-list.ts"),
  "0011-stickers": () => import("./migrations/0011-stickers.ts"),
  "0012-numbers": () => import("./migrations/0012-numbers.ts"),
  "0013-consultations": () => import("./migrations/0013-consultations.ts"),
  "0014-correspondence": () => import("./migrations/0014-correspondence.ts"),
  "0015-audit": () => import("./migrations/0015-audit.ts"),
  "0017-kiosks": () => import("./migrations/0017-kiosks.ts"),
  "0018-inbox-words": () => import("./migrations/0018-inbox-words.ts"),
};

interface Migrated {
  migration: { name: string };
}

/**
 * Brings the database up to date. Several processes may do this at once: each migration runs in one transaction that
 * holds a row (on SQLite: the file) against the others, so one that is killed half-way leaves nothing behind.
 */
export async function migrate(database: Database): Promise<void> {
  if (await isMigrated(database).catch(() => false)) return; // a new database has no table of them yet
  await prepare(database);
  for (const name of Object.keys(migrations)) await write(database, (tx) => applyOnce(tx as never, database, name));
}

/** True when every migration has been applied. */
export async function isMigrated(database: Database): Promise<boolean> {
  // asked at every start and by whoever watches, so not composed anew each time
  const { rows } = await database.read.executeQuery(CompiledQuery.raw("select name from migration"));
  const names = new Set(rows.map((row) => (row as Migrated["migration"]).name));
  return Object.keys(migrations).every((name) => names.has(name));
}

async function prepare(database: Database): Promise<void> {
  await write(database, async (tx) => {
    // PostgreSQL's `if not exists` fails for the second of two that come at once
    if (database.kind === "postgres") await sql`select pg_advisory_xact_lock(hashtext('okienko'))`.execute(tx);
    await sql`create table if not exists migration (name text primary key)`.execute(tx);
    await sql`insert into migration (name) values ('lock') on conflict do nothing`.execute(tx);
  });
}

async function applyOnce(db: Kysely<Migrated>, { kind }: Database, name: string): Promise<void> {
  if (kind === "postgres") await sql`select name from migration where name = 'lock' for update`.execute(db);
  const done = await db.selectFrom("migration").select("name").where("name", "=", name).executeTakeFirst();
  if (done) return;
  const { up } = await migrations[name]!();
  await up(db as unknown as Kysely<unknown>, kind);
  await db.insertInto("migration").values({ name }).execute();
}
