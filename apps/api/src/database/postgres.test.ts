import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { it } from "node:test";
import { sql } from "kysely";
import { testDatabases } from "../testing/test-databases.ts";
import { openDatabase } from "./database.ts";
import { leave } from "./pipeline.ts";
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

it("keeps as many prepared statements as it needs, and not one for every text", async (t) => {
  const { database, url, remove } = await postgres!.open();
  if (url === null) return t.skip(`${postgres!.name} prepares none`);
  for (let text = 0; text < 600; text++) await sql.raw(`select ${text}`).execute(database.read);
  const { rows } = await sql<{ count: number }>`select count(*) from pg_prepared_statements`.execute(database.read);
  assert.ok(rows[0]!.count > 100 && rows[0]!.count <= 500, String(rows[0]!.count));
  await remove();
});

it("has on the disk what it has committed, whatever the server is set to", async (t) => {
  const { database, url, remove } = await postgres!.open();
  if (url === null) return t.skip(`${postgres!.name} has settings of its own`);
  await sql`alter role current_user in database ${sql.id(new URL(url).pathname.slice(1))} set synchronous_commit = off`.execute(
    database.read,
  );
  const again = openDatabase(url);
  const { rows } = await sql`show synchronous_commit`.execute(again.read);
  assert.deepEqual(rows, [{ synchronous_commit: "on" }]);
  await again.close();
  await remove();
});

/** A way to a server that can stop handing on what the server says, as when a cable is cut. */
async function cuttableWay(to: URL) {
  let isCut = false;
  let packets = 0;
  const way = createServer((client) => {
    const server = connect(Number(to.port), to.hostname);
    client.on("error", () => undefined).on("close", () => server.destroy());
    server.on("error", () => undefined).on("data", (bytes) => isCut || client.write(bytes));
    client.on("data", (bytes) => {
      packets += 1;
      server.write(bytes);
    });
  }).listen(0, "127.0.0.1");
  await once(way, "listening");
  const url = new URL(to);
  url.port = String((way.address() as AddressInfo).port);
  return { url: url.href, packets: () => packets, cut: (it: boolean) => (isCut = it), close: () => way.close() };
}

it("sends in one packet what does not wait for each other", async (t) => {
  const { url, remove } = await postgres!.open();
  if (url === null) return t.skip(`${postgres!.name} is no server`);
  const way = await cuttableWay(new URL(url));
  const database = openDatabase(way.url);
  const transaction = () =>
    write(database, async (tx) => {
      await Promise.all([sql`select 1`.execute(tx), sql`select 2`.execute(tx)]);
      await leave(tx, sql`select 3`.compile(tx));
    });
  await transaction();
  const before = way.packets();
  await transaction();
  assert.equal(way.packets() - before, 2);
  await database.close();
  way.close();
  await remove();
});

it("does not wait for ever for a server that has fallen silent, and is there again when the server is", async (t) => {
  const { url, remove } = await postgres!.open();
  if (url === null) return t.skip(`${postgres!.name} is no server`);
  const way = await cuttableWay(new URL(url));
  const database = openDatabase(way.url);
  const ask = () => write(database, (tx) => sql`select 1 as one`.execute(tx));
  await ask();
  way.cut(true);
  await assert.rejects(ask(), DatabaseUnavailable);
  way.cut(false);
  assert.deepEqual((await ask()).rows, [{ one: 1 }]);
  await database.close();
  way.close();
  await remove();
});
