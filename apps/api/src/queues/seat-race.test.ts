import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { it } from "node:test";
import { write } from "../database/transaction.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { WaitingRoomTest } from "../testing/waiting-room.ts";
import { lockSeat } from "./seat-queries.ts";

for (const database of await testDatabases())
  it(`leaves no visitor before an empty counter who is called from it in that moment: ${database.name}`, async () => {
    const room = await WaitingRoomTest.open(database);
    try {
      const clerk = await room.clerkAt("desk-1");
      await room.takeTicket();
      const [called, committing] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
      const calling = write(room.parts.database, async (tx) => {
        const seat = await tx.selectFrom("seat").selectAll().executeTakeFirstOrThrow();
        assert.ok(await lockSeat(tx, seat));
        await tx.updateTable("ticket").set({ state: "called", counter: "desk-1" }).execute();
        called.resolve(null);
        await committing.promise;
      });
      await called.promise;
      const leaving = clerk.browser.ask("POST", "/counters/desk-2/opening", { takeOver: false });
      await pause(300);
      committing.resolve(null);
      await calling;
      assert.equal((await leaving).body.code, "counter-busy");
      const seats = await room.parts.database.read.selectFrom("seat").select("counter").execute();
      assert.deepEqual(seats, [{ counter: "desk-1" }]);
    } finally {
      await room.parts.remove();
    }
  });
