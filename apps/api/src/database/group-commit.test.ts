import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { sql } from "kysely";
import { openFreshSqlite, type OpenedDatabase } from "../testing/test-databases.ts";
import type { Database, Writing } from "./database.ts";
import { migrate } from "./migrate.ts";
import { write } from "./transaction.ts";

describe("transactions of SQLite that come together", () => {
  let opened: OpenedDatabase;
  before(async () => {
    opened = await openFreshSqlite();
    await migrate(opened.database);
  });
  after(() => opened.remove());

  /** The same database, and how many transactions it has committed. */
  function counted(): { database: Database; commits: () => number } {
    let commits = 0;
    const { writer } = opened.database;
    const transaction = () => {
      commits += 1;
      return writer.transaction();
    };
    const counting = new Proxy(writer, {
      get: (target, name) => (name === "transaction" ? transaction : (Reflect.get(target, name, target) as unknown)),
    });
    return { database: { ...opened.database, writer: counting }, commits: () => commits };
  }

  const insert = (city: string) => async (tx: Writing) => {
    await tx.insertInto("city").values({ city, revision: 1 }).execute();
    return city;
  };
  const cities = async () => {
    const rows = await opened.database.read.selectFrom("city").select("city").orderBy("city").execute();
    return rows.map((it) => it.city);
  };

  it("are committed together, and undone alone where they fail", async () => {
    const { database, commits } = counted();
    const failing = async (tx: Writing) => {
      await insert("undone")(tx);
      throw new Error("taken");
    };
    const works = [insert("a"), insert("b"), failing, insert("c")];
    const told = await Promise.allSettled(works.map((it) => write(database, it)));
    assert.deepEqual(
      told.map((it) => (it.status === "fulfilled" ? it.value : (it.reason as Error).message)),
      ["a", "b", "taken", "c"],
    );
    assert.equal(commits(), 2);
    assert.deepEqual(await cities(), ["a", "b", "c"]);
  });

  it("are told only when what they have done can be read", async () => {
    const { database } = counted();
    const seen = await Promise.all(
      ["d", "e", "f"].map(async (city) => {
        await write(database, insert(city));
        return (await cities()).includes(city);
      }),
    );
    assert.deepEqual(seen, [true, true, true]);
  });

  it("fail together when they cannot be committed", async () => {
    const { database } = counted();
    const late = async (tx: Writing) => {
      await insert("late")(tx);
      await sql`pragma defer_foreign_keys = on`.execute(tx);
      await tx.insertInto("queue").values({ city: "unknown", queue: "a", revision: 1, plan: 1 }).execute();
    };
    const told = await Promise.allSettled([insert("g"), insert("h"), late].map((it) => write<unknown>(database, it)));
    assert.deepEqual(
      told.map((it) => it.status),
      ["fulfilled", "rejected", "rejected"],
    );
    assert.deepEqual((await cities()).slice(-1), ["g"]);
  });
});
