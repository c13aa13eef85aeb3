import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sql } from "kysely";
import { testDatabases } from "../testing/test-databases.ts";
import type { Writing } from "./database.ts";
import { isCollision } from "./errors.ts";
import { migrate } from "./migrate.ts";
import { leave } from "./pipeline.ts";
import { write } from "./transaction.ts";

const insert = (tx: Writing, city: string) => tx.insertInto("city").values({ city, revision: 1 });
const leaveCity = (tx: Writing, city: string) => leave(tx, insert(tx, city).compile());
const leaveUnknownCity = (tx: Writing) => {
  const row = { city: "unknown", queue: "desk", revision: 1, plan: 1 };
  return leave(tx, tx.insertInto("queue").values(row).compile());
};

for (const { name, open } of await testDatabases()) {
  async function migrated() {
    const opened = await open();
    await migrate(opened.database);
    const cities = async () => (await opened.database.read.selectFrom("city").select("city").execute()).length;
    return { ...opened, cities };
  }

  describe(`a transaction that does not wait: ${name}`, () => {
    it("does what is asked for in that order, and commits what was left", async () => {
      const { database, remove, cities } = await migrated();
      const counted = await write(database, async (tx) => {
        const count = () =>
          tx
            .selectFrom("city")
            .select((eb) => eb.fn.countAll<number>().as("n"))
            .executeTakeFirst();
        const all = [count(), leaveCity(tx, "a"), count(), leaveCity(tx, "b"), count()];
        const answers = await Promise.all(all);
        await leaveCity(tx, "c");
        return answers.map((it) => it?.n);
      });
      assert.deepEqual([counted, await cities()], [[0, undefined, 1, undefined, 2], 3]);
      await remove();
    });

    it("leaves nothing behind when a statement fails that nobody waits for, and tells why", async () => {
      const { database, remove, cities } = await migrated();
      const lastOne = write(database, async (tx) => {
        await leaveCity(tx, "a");
        await leaveUnknownCity(tx);
      });
      await assert.rejects(lastOne, /foreign key/i);
      const withAnother = write(database, async (tx) => {
        await leaveCity(tx, "a");
        await leaveUnknownCity(tx);
        await insert(tx, "b").execute();
      });
      await assert.rejects(withAnother, /foreign key/i);
      assert.equal(await cities(), 0);
      await remove();
    });

    it("tells why the first statement failed, whichever failure is told first", async () => {
      const { database, remove } = await migrated();
      await write(database, (tx) => leaveCity(tx, "a"));
      const slow = async (answer: Promise<unknown>) => {
        await answer.catch(() => Promise.resolve()); // told some steps later than the others
        await answer;
      };
      const work = write(database, (tx) =>
        Promise.all([slow(insert(tx, "a").execute()), leaveCity(tx, "b"), sql`select 1`.execute(tx)]),
      );
      await assert.rejects(work, isCollision);
      await remove();
    });

    it("tells it as well where a statement that is asked for twice was never prepared", async () => {
      const { database, remove } = await migrated();
      const work = write(database, async (tx) => {
        await leaveUnknownCity(tx);
        const unprepared = sql`select 'never before'`.compile(tx);
        await leave(tx, unprepared);
        await tx.executeQuery(unprepared);
      });
      await assert.rejects(work, /foreign key/i);
      await remove();
    });

    it("lets nobody write after its end who was still at work when another refused", async () => {
      const { database, remove, cities } = await migrated();
      const refused = Promise.withResolvers<never>();
      const late = Promise.withResolvers<unknown>();
      const work = write(database, async (tx) => {
        const slow = async () => {
          await refused.promise.catch(() => undefined);
          for (let turn = 0; turn < 100; turn++) await Promise.resolve();
          await insert(tx, "late").execute();
        };
        slow().catch(late.resolve);
        await sql`select 1`.execute(tx);
        refused.reject(new Error("taken"));
        return refused.promise;
      });
      await assert.rejects(work, /taken/);
      assert.match(String(await late.promise), /over|rolled back/);
      assert.equal(await cities(), 0);
      await remove();
    });
  });
}
