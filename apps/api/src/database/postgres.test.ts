import assert from "node:assert/strict";
import { it } from "node:test";
import { sql } from "kysely";
import { testDatabases } from "../testing/test-databases.ts";
import { DatabaseUnavailable, write } from "./transaction.ts";

const [, postgres] = await testDatabases();

/** Ends every other connection of a database, as a restart of its server does. */
const endOthers = sql`select pg_terminate_backend(pid) from pg_stat_activity
  where pid <> pg_backend_pid() and datname = current_database()`;

it("survives the end of a connection that is in use, and opens another one", async (t) => {
  const { database, url, remove } = await postgres!.open();
  if (url === null) return t.skip(`${postgres!.name} has one connection only`);
  const betweenStatements = write(database, async (tx) => {
    await endOthers.execute(database.read);
    await sql`select 1`.execute(tx);
  });
  await assert.rejects(betweenStatements, DatabaseUnavailable);
  const inStatement = write(database, (tx) => sql`select pg_sleep(10)`.execute(tx));
  const ended = assert.rejects(inStatement, DatabaseUnavailable);
  await endOthers.execute(database.read);
  await ended;
  assert.deepEqual((await sql`select 1 as one`.execute(database.read)).rows, [{ one: 1 }]);
  await remove();
});
