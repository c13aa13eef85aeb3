import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, sql } from "kysely";
import pg from "pg";
import { type Database, openDatabase } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { newId } from "../references/id.ts";
import { startPostgres } from "./postgres-server.ts";

/** One of the engines on which the same suite runs; each call opens a database of its own, which is removed at the end. */
export interface TestDatabase {
  readonly name: string;
  open(): Promise<OpenedDatabase>;
}

/** A fresh database without tables. */
export interface OpenedDatabase {
  readonly database: Database;
  /** For another process, or a second `openDatabase`; `null` where only this process can reach it. */
  readonly url: string | null;
  remove(): Promise<void>;
}

/**
 * The engines of this machine: SQLite, and PostgreSQL as a real server, or as PGlite where its programs are missing.
 *
 * Called at the top of a test file. `OKIENKO_TEST_POSTGRES` names a server that several test files share.
 */
export async function testDatabases(): Promise<TestDatabase[]> {
  return [{ name: "SQLite", open: openFreshSqlite }, await findPostgres()];
}

/** A SQLite file in a temporary folder. */
export async function openFreshSqlite(): Promise<OpenedDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "okienko-sqlite-"));
  const url = `sqlite:${join(folder, "okienko.db")}`;
  return opened(url, () => rmSync(folder, { recursive: true }));
}

async function findPostgres(): Promise<TestDatabase> {
  const shared = process.env["OKIENKO_TEST_POSTGRES"];
  if (shared) return { name: "PostgreSQL", open: () => openFreshPostgres(shared) };
  const server = await startPostgres();
  if (!server) return { name: "PGlite, since PostgreSQL is not installed here", open: openFreshPglite };
  process.once("exit", server.stop);
  return { name: "PostgreSQL", open: () => openFreshPostgres(server.url) };
}

async function openFreshPostgres(server: string): Promise<OpenedDatabase> {
  const name = `test_${newId().replaceAll("-", "")}`;
  await ask(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return opened(url.href, () => ask(server, `drop database ${name} with (force)`));
}

async function ask(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function opened(url: string, erase: () => void | Promise<void>): OpenedDatabase {
  const database = openDatabase(url);
  const remove = async () => {
    await database.close();
    await erase();
  };
  return { database, url, remove };
}

const int8 = 20;

/** PostgreSQL inside this process. */
export async function openFreshPglite(): Promise<OpenedDatabase> {
  const pglite = new PGlite({ parsers: { [int8]: Number } });
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  const now = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
  const close = () => kysely.destroy();
  return { database: { kind: "postgres", read: kysely, writer: kysely, now, close }, url: null, remove: close };
}
