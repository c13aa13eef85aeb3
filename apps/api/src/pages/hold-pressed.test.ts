import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FreeTime, Hold } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import type { Database } from "../database/database.ts";
import { isConflict } from "../database/errors.ts";
import { violations } from "../testing/invariants.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts } from "../testing/test-parts.ts";
import type { Env } from "../web/feature.ts";
import { timeValue } from "./time-buttons.ts";

const counters = 3;
const residents = 12;
const turns = 8;

/** The town with a second queue like the first one. */
function twoQueues(): object {
  const town = roundTheClock(counters) as { queues: object[] };
  return { ...town, queues: [...town.queues, { ...town.queues[0]!, id: "another-desk" }] };
}

/** Counts the transactions that were in the way of others. */
function watched(database: Database): { database: Database; conflicts: () => number } {
  let conflicts = 0;
  const count = (error: unknown) => {
    if (isConflict(error)) conflicts += 1;
    throw error;
  };
  const transaction = () => ({
    execute: (work: never) => database.writer.transaction().execute(work).catch(count),
  });
  const writer = new Proxy(database.writer, {
    get: (target, name) => (name === "transaction" ? transaction : (Reflect.get(target, name, target) as unknown)),
  });
  return { database: { ...database, writer }, conflicts: () => conflicts };
}

function press(app: Hono<Env>, time: FreeTime, carried?: Hold): Promise<Response> {
  const held = carried && { hold: carried.id, holdSecret: carried.secret };
  const body = new URLSearchParams({ quantity: "1", time: timeValue(time), ...held }).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded", accept: "text/html", host: "localhost" };
  return Promise.resolve(app.request("/book/building-control/sauna-permit/hold", { method: "POST", body, headers }));
}

for (const { name, open } of await testDatabases()) {
  describe(`who presses another time: ${name}`, () => {
    it("waits in no circle with others who do the same while holds run out", async () => {
      const opened = await testParts({ open, city: twoQueues() });
      const { database, conflicts } = watched(opened.database);
      const app = createApp({ ...opened, database });
      const resident = new Resident(app);
      const times = await resident.times("procedure=sauna-permit&limit=8");
      const at = (number: number) => times[number % times.length]!;

      const runOut = (id: string) =>
        opened.database.writer.updateTable("visit").set({ expires_at: 1 }).where("id", "=", id).execute();

      async function change(number: number): Promise<number> {
        const { body, status } = await resident.hold("sauna-permit", at(number * 5));
        if (status !== 201) return status;
        const answer = await press(app, at(number * 7 + 1), body as Hold);
        const held = /name="hold" value="([^"]+)"/.exec(await answer.text());
        await runOut(held![1]!);
        return answer.status;
      }

      const answers: number[] = [];
      for (let turn = 0; turn < turns; turn++)
        answers.push(
          ...(await Promise.all(Array.from({ length: residents }, (_, index) => change(turn * residents + index)))),
        );
      assert.ok(answers.includes(200) && answers.every((it) => it === 200 || it === 409), String(answers));
      assert.equal(conflicts(), 0);
      assert.deepEqual(await violations(opened.database, counters), []);
      await opened.remove();
    });

    it("keeps the earlier time when the pressed one is gone, and gives it back when it is not", async () => {
      const parts = await testParts({ open, city: roundTheClock(1) });
      const app = createApp(parts);
      const resident = new Resident(app);
      const times = await resident.times("procedure=sauna-permit&limit=20");
      const [taken, first, second] = [times[0]!, times[9]!, times[18]!]; // far enough from each other
      const state = async (id: string) =>
        (await parts.database.read.selectFrom("visit").select("state").where("id", "=", id).executeTakeFirstOrThrow())
          .state;
      await resident.hold("sauna-permit", taken);
      const { body: hold } = await resident.hold("sauna-permit", first);
      assert.equal((await press(app, taken, hold as Hold)).status, 409);
      assert.equal(await state(hold.id), "held");
      assert.equal((await press(app, second, hold as Hold)).status, 200);
      assert.equal(await state(hold.id), "released");
      await parts.remove();
    });
  });
}
