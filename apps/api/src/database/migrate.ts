import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";
import * as visits from "./migrations/0001-visits.ts";
import * as reports from "./migrations/0002-reports.ts";
import * as reportText from "./migrations/0003-report-text.ts";
import * as staff from "./migrations/0004-staff.ts";
import * as retention from "./migrations/0005-retention.ts";
import * as queues from "./migrations/0006-queues.ts";
import * as contacts from "./migrations/0007-contacts.ts";
import * as inbox from "./migrations/0008-inbox.ts";
import * as manage from "./migrations/0009-manage.ts";
import * as waitingList from "./migrations/0010-waiting-list.ts";
import * as stickers from "./migrations/0011-stickers.ts";
import * as numbers from "./migrations/0012-numbers.ts";
import * as consultations from "./migrations/0013-consultations.ts";
import * as correspondence from "./migrations/0014-correspondence.ts";
import * as audit from "./migrations/0015-audit.ts";
import * as inboxWords from "./migrations/0018-inbox-words.ts";
import * as kiosks from "./migrations/0017-kiosks.ts";
import { write } from "./transaction.ts";

/** All migrations in order. A migration is frozen once released: it never imports today's types. */
const migrations: Record<string, { up(db: Kysely<unknown>, kind: Database["kind"]): Promise<void> }> = {
  "0001-visits": visits,
  "0002-reports": reports,
  "0003-report-text": reportText,
  "0004-staff": staff,
  "0005-retention": retention,
  "0006-queues": queues,
  "0007-contacts": contacts,
  "0008-inbox": inbox,
  "0009-manage": manage,
  "0010-waiting-list": waitingList,
  "0011-stickers": stickers,
  "0012-numbers": numbers,
  "0013-consultations": consultations,
  "0014-correspondence": correspondence,
  "0015-audit": audit,
  "0017-kiosks": kiosks,
  "0018-inbox-words": inboxWords,
};

interface Migrated {
  migration: { name: string };
}

/**
 * Brings the database up to date. Several processes may do this at once: each migration runs in one transaction that
 * holds a row (on SQLite: the file) against the others, so one that is killed half-way leaves nothing behind.
 */
export async function migrate(database: Database): Promise<void> {
  await prepare(database);
  for (const name of Object.keys(migrations)) await write(database, (tx) => applyOnce(tx as never, database, name));
}

/** True when every migration has been applied. */
export async function isMigrated(database: Database): Promise<boolean> {
  const db = database.read as unknown as Kysely<Migrated>;
  const rows = await db.selectFrom("migration").select("name").execute();
  const names = new Set(rows.map((row) => row.name));
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
  await migrations[name]!.up(db as unknown as Kysely<unknown>, kind);
  await db.insertInto("migration").values({ name }).execute();
}
