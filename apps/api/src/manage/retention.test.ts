import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Effects, FreeTime } from "@okienko/contract";
import { addDays, dayOf } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import { emptyLog } from "../retention/destruction-queries.ts";
import { previewRetention } from "../retention/preview-retention.ts";
import { runRetention } from "../retention/run-retention.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { shifted } from "../testing/shifted.ts";
import { type OpenedDatabase, testDatabases } from "../testing/test-databases.ts";
import { testParts } from "../testing/test-parts.ts";
import { wordsLeft } from "../testing/words-left.ts";

const year = 366 * 24 * 3_600_000;
const day = addDays(dayOf(Date.now(), "Europe/Helsinki"), 3);
const path = `/availability/${day}?procedure=library-card`;

for (const { name, open } of await testDatabases())
  describe(`retention of the worklist (${name})`, () => {
    /** A city with one visit, which a closure has put on the worklist. */
    async function closedCity(booking: object = {}) {
      let opened: OpenedDatabase | undefined;
      const parts = await testParts({
        open: async () => (opened = await open()),
        city: roundTheClock(2, { booking }),
      });
      const app = createApp(parts);
      const resident = new Resident(app);
      const [time] = (await resident.ask<{ times: FreeTime[] }>("GET", path)).body.times!;
      const { body } = await resident.hold("library-card", time!);
      await resident.book(body, { name: "Anna", email: "anna@example.org", phone: null });
      const desk = new DeskBrowser(app as never);
      await signedIn(parts, desk, ["administrator"], { city: "kuusipeura" });
      const entry = { scope: "city", from: day, until: day, hours: [], reason: { fi: "Remontti" } };
      const works = "/catalog/exceptions/works";
      const { seen } = (await desk.ask<Effects>("POST", `${works}/effects`, { entry })).body;
      const saved = await desk.ask<{ hits: number }>("PUT", works, { entry, revision: null, seen });
      assert.equal(saved.body.hits, 1);
      const { id, visit } = await parts.database.read.selectFrom("worklist").selectAll().executeTakeFirstOrThrow();
      return { parts, opened: opened!, id, visit };
    }

    it("forgets a visit that was never confirmed, and goes on", async () => {
      const { parts, visit } = await closedCity({ confirmEmail: { withinMinutes: 60 } });
      const { read: db } = parts.database;
      const { state } = await db.selectFrom("visit").select("state").where("id", "=", visit).executeTakeFirstOrThrow();
      assert.equal(state, "unconfirmed");
      // whoever takes a time of the queue next ends it
      const later = new Resident(createApp({ ...parts, database: shifted(parts.database, 2 * 3_600_000) }));
      const nextDay = path.replace(day, addDays(day, 1));
      const [free] = (await later.ask<{ times: FreeTime[] }>("GET", nextDay)).body.times!;
      assert.equal((await later.hold("library-card", free!)).status, 201);
      for (const years of [1, 2]) await runRetention({ ...parts, database: shifted(parts.database, years * year) });
      assert.deepEqual(await db.selectFrom("visit").select("state").execute(), []);
      assert.deepEqual(await db.selectFrom("worklist").select("id").execute(), []);
      await parts.remove();
    });

    it("takes what was done about a visit with who was to come, and leaves no byte of it", async () => {
      const { parts, opened, id } = await closedCity();
      const after = (days: number) => ({ ...parts, database: shifted(parts.database, days * 24 * 3_600_000) });
      const counted = async (days: number) =>
        (await previewRetention(after(days))).find(({ kind }) => kind === "worklist")!.count;
      assert.deepEqual([await counted(32), await counted(35)], [0, 1]);
      await runRetention(after(32));
      await emptyLog(parts.database);
      assert.deepEqual(await wordsLeft(opened, [id]), [id]);
      const gone = (await runRetention(after(35))).find(({ kind }) => kind === "worklist")!;
      assert.equal(gone.count, 1);
      assert.deepEqual(await wordsLeft(opened, [id]), []);
      assert.equal(await counted(35), 0);
      await parts.remove();
    });
  });
