import assert from "node:assert/strict";
import { it } from "node:test";
import { write } from "../database/transaction.ts";
import { Refusal } from "../refusal.ts";
import { violations } from "../testing/invariants.ts";
import { createApp } from "../app.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts } from "../testing/test-parts.ts";
import { releaseHold } from "./change-hold.ts";
import { holdTime, wantedTime } from "./hold-time.ts";
import type { VisitContext } from "./visit-context.ts";

const counters = 3;
const residents = 12;
const turns = 8;

for (const { name, open } of await testDatabases()) {
  it(`lets nobody wait in a circle where visits of many cells are taken, given back and run out: ${name}`, async () => {
    const parts = await testParts({ open, city: roundTheClock(counters) });
    const { database, catalogs } = parts;
    const catalog = (await catalogs.forHost(""))!;
    const times = await new Resident(createApp(parts)).times("procedure=sauna-permit&limit=8");
    let asked = 0;
    let tried = 0;

    // a transaction that was in a circle is tried again
    function count<T>(work: (context: VisitContext) => Promise<T>): Promise<T> {
      asked += 1;
      return write(database, (tx) => {
        tried += 1;
        return work({ tx, catalog, now: database.now, publicUrl: "", actor: "resident" });
      });
    }

    async function takeAndLeave(number: number): Promise<void> {
      const { office, start } = times[(number * 5) % times.length]!;
      const request = { procedure: "sauna-permit", office, start };
      const hold = await count((it) => holdTime(it, wantedTime(it, request, "online"))).catch(unlessTaken);
      if (!hold) return;
      if (number % 2 === 0) await count((it) => releaseHold(it, hold.id, hold.secret));
      else await database.writer.updateTable("visit").set({ expires_at: 1 }).where("id", "=", hold.id).execute();
    }

    for (let turn = 0; turn < turns; turn++)
      await Promise.all(Array.from({ length: residents }, (_, index) => takeAndLeave(turn + index)));
    assert.equal(tried, asked);
    assert.deepEqual(await violations(database, counters), []);
    await parts.remove();
  });
}

function unlessTaken(error: unknown): null {
  if (error instanceof Refusal && error.code === "time-taken") return null;
  throw error;
}
