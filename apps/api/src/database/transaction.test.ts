import assert from "node:assert/strict";
import { it } from "node:test";
import { CompiledQuery } from "kysely";
import { openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import { DatabaseUnavailable, write } from "./transaction.ts";
import { openFreshSqlite } from "../testing/test-databases.ts";

const failing = (code: string) => Object.assign(new Error(code), { code });

/** A database whose transactions fail with these codes, one after the other, and then succeed. */
async function troubled(codes: string[]) {
  const opened = await openFreshSqlite();
  let tries = 0;
  const work = async () => {
    tries++;
    const code = codes.shift();
    if (code) throw failing(code);
    return "done";
  };
  const result = await write(opened.database, work).catch((error: unknown) => error);
  await opened.remove();
  return { result, tries };
}

it("tries again when another writer was in the way", async () => {
  for (const code of ["SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "40001", "40P01"]) {
    assert.deepEqual(await troubled([code, code]), { result: "done", tries: 3 });
  }
});

it("tries again when two random codes were alike, but not for ever", async () => {
  assert.deepEqual(await troubled(["23505", "SQLITE_CONSTRAINT_UNIQUE"]), { result: "done", tries: 3 });
  const { result, tries } = await troubled(Array.from({ length: 10 }, () => "23505"));
  assert.deepEqual([(result as { code: string }).code, tries], ["23505", 4]);
});

it("says that the database is in trouble, without trying again", async () => {
  for (const code of ["SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_READONLY", "57P01", "53300", "ECONNREFUSED"]) {
    const { result, tries } = await troubled([code]);
    assert.ok(result instanceof DatabaseUnavailable);
    assert.equal(tries, 1);
  }
});

it("hands on what is our own mistake", async () => {
  const { result } = await troubled(["SQLITE_ERROR"]);
  assert.equal((result as { code: string }).code, "SQLITE_ERROR");
});

it("waits for another process that writes, and reads meanwhile", async () => {
  const opened = await openFreshSqlite();
  await migrate(opened.database);
  const other = openDatabase(opened.url!);
  await other.writer.connection().execute(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
    const waiting = write(opened.database, (tx) => tx.insertInto("city").values({ city: "a", revision: 1 }).execute());
    assert.deepEqual(await opened.database.read.selectFrom("city").selectAll().execute(), []);
    await connection.executeQuery(CompiledQuery.raw("commit"));
    await waiting;
  });
  assert.equal((await opened.database.read.selectFrom("city").selectAll().execute()).length, 1);
  await other.close();
  await opened.remove();
});

it("answers that the database is unavailable when PostgreSQL cannot be reached", async () => {
  const database = openDatabase("postgres://nobody@127.0.0.1:9/nothing");
  await assert.rejects(
    write(database, async (tx) => tx.selectFrom("city").selectAll().execute()),
    DatabaseUnavailable,
  );
  await database.close();
});
