import assert from "node:assert/strict";
import { it } from "node:test";
import { sql } from "kysely";
import { openFreshSqlite } from "../testing/test-databases.ts";
import { migrate } from "./migrate.ts";
import { DatabaseUnavailable, write } from "./transaction.ts";

it("says that the database is in trouble when its disk is full, and leaves no half of what was written", async () => {
  const { database, remove } = await openFreshSqlite();
  await migrate(database);
  await sql`pragma max_page_count = 60`.execute(database.writer);
  const tooMuch = write(database, async (tx) => {
    await tx.insertInto("city").values({ city: "a", revision: 1 }).execute();
    const entry = { city: "a", kind: "office", id: "o", position: 0, body: "x".repeat(1_000_000) };
    await tx.insertInto("catalog").values(entry).execute();
  });
  await assert.rejects(tooMuch, DatabaseUnavailable);
  assert.deepEqual(await database.read.selectFrom("city").selectAll().execute(), []);
  await write(database, (tx) => tx.insertInto("city").values({ city: "a", revision: 1 }).execute());
  await remove();
});

it("has on the disk what it has committed, and keeps foreign keys, on both connections", async () => {
  const { database, remove } = await openFreshSqlite();
  for (const connection of [database.read, database.writer]) {
    const { rows } = await sql`select journal_mode, synchronous, foreign_keys
      from pragma_journal_mode, pragma_synchronous, pragma_foreign_keys`.execute(connection);
    assert.deepEqual(rows, [{ journal_mode: "wal", synchronous: 2, foreign_keys: 1 }]);
  }
  await remove();
});
