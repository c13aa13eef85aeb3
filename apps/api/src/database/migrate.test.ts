import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Kysely, sql } from "kysely";
import { openDatabase } from "./database.ts";
import { isMigrated, migrate } from "./migrate.ts";
import { write } from "./transaction.ts";
import { testDatabases } from "../testing/test-databases.ts";

for (const { name, open } of await testDatabases()) {
  describe(`migrations on ${name}`, () => {
    it("are done once, also when several processes start at the same moment", async (t) => {
      const opened = await open();
      if (opened.url === null) return t.skip(`${name} lives in one process`);
      const others = [openDatabase(opened.url), openDatabase(opened.url), openDatabase(opened.url)];
      await Promise.all([opened.database, ...others].map(migrate));
      assert.equal(await isMigrated(opened.database), true);
      await Promise.all(others.map((it) => it.close()));
      await opened.remove();
    });

    it("leave nothing behind when one is stopped half-way, and are done at the next start", async () => {
      const opened = await open();
      const stopped = write(opened.database, async (tx) => {
        await (tx as unknown as Kysely<unknown>).schema.createTable("city").addColumn("city", "text").execute();
        throw new Error("the power is gone");
      });
      await assert.rejects(stopped, /the power is gone/);
      await migrate(opened.database);
      assert.equal(await isMigrated(opened.database), true);
      await opened.remove();
    });

    it("put the city first into every key", async () => {
      const opened = await open();
      await migrate(opened.database);
      const columns = opened.database.kind === "sqlite" ? sqliteKeys : postgresKeys;
      const { rows } = await sql<{ key: string; column: string }>`${columns}`.execute(opened.database.read);
      // every word of the text index begins with its city
      const others = /^(migration|report_text_(data|idx|content|docsize|config)) |report_text_words$/;
      const wrong = rows.filter((it) => it.column !== "city" && !others.test(it.key));
      assert.ok(rows.length > 10);
      assert.deepEqual(wrong, []);
      await opened.remove();
    });
  });
}

/** The first column of every index, with SQLite's own for primary keys. */
const sqliteKeys = sql`
  select t.name || ' ' || i.name as "key", c.name as "column"
  from sqlite_master t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
  where t.type = 'table' and c.seqno = 0`;

const postgresKeys = sql`
  select t.relname || ' ' || i.relname as "key", a.attname as "column"
  from pg_index x
  join pg_class i on i.oid = x.indexrelid
  join pg_class t on t.oid = x.indrelid
  join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]`;
