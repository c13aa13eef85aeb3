import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { BookedVisit, Effects, EntryChanged, FreeTime } from "@okienko/contract";
import { addDays, dayOf } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import type { Writing } from "../database/database.ts";
import { write } from "../database/transaction.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { changeEntry } from "./worklist-queries.ts";

const day = addDays(dayOf(Date.now(), "Europe/Helsinki"), 3);

for (const { name, open } of await testDatabases())
  describe(`an entry of the worklist that two change at once (${name})`, () => {
    let parts: TestParts;
    let resident: Resident;
    let desk: DeskBrowser;
    let visit: BookedVisit;
    let closed: EntryChanged;

    beforeEach(async () => {
      parts = await testParts({ open, city: roundTheClock(2) });
      const app = createApp(parts);
      resident = new Resident(app);
      desk = new DeskBrowser(app as never);
      await signedIn(parts, desk, ["administrator"], { city: "kuusipeura" });
      const path = `/availability/${day}?procedure=library-card`;
      const [time] = (await resident.ask<{ times: FreeTime[] }>("GET", path)).body.times!;
      const { body } = await resident.hold("library-card", time!);
      visit = (await resident.book(body)).body as BookedVisit;
      const entry = { scope: "city", from: day, until: day, hours: [], reason: { fi: "Remontti" } };
      const { seen } = (await desk.ask<Effects>("POST", "/catalog/exceptions/works/effects", { entry })).body;
      const change = { entry, revision: null, seen, tell: false };
      closed = (await desk.ask<EntryChanged>("PUT", "/catalog/exceptions/works", change)).body;
      assert.equal(closed.hits, 1);
    });
    afterEach(() => parts.remove());

    const { promise: never } = Promise.withResolvers<never>();

    /** Does something while a transaction that has told the visitor is not committed yet. */
    async function whileTold<T>(work: () => Promise<T>): Promise<T> {
      const [told, committing] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
      const telling = write(parts.database, async (tx: Writing) => {
        const entry = await tx.selectFrom("worklist").selectAll().executeTakeFirstOrThrow();
        assert.ok(await changeEntry(tx, entry, { state: "told", told_at: entry.created_at }));
        told.resolve(null);
        await committing.promise;
      });
      await told.promise;
      const working = work();
      // long enough to come to where it has to wait
      await Promise.race([pause(300), working.then(() => never)]);
      committing.resolve(null);
      await telling;
      return working;
    }

    const states = async () =>
      (await parts.database.read.selectFrom("worklist").select("state").execute()).map(({ state }) => state);

    it("ends when the visit is cancelled while its visitor is being told", async () => {
      const cancel = () => resident.ask("DELETE", `/visits/${visit.reference}`, undefined, { secret: visit.secret });
      assert.equal((await whileTold(cancel)).status, 200);
      assert.deepEqual(await states(), ["cancelled"]);
    });

    it("ends with a letter that takes the other one back when the closure is, while its visitor is being told", async () => {
      const path = `/catalog/exceptions/works?revision=${closed.entry!.revision}`;
      assert.equal((await whileTold(() => desk.ask("DELETE", path))).status, 200);
      assert.deepEqual(await states(), ["stands"]);
      const letters = await parts.database.read.selectFrom("outbox").select("kind").orderBy("id").execute();
      assert.deepEqual(
        letters.map(({ kind }) => kind),
        ["visit-booked", "visit-stands"],
      );
    });

    it("is told to nobody whose visit is over, and waits for nobody then", async () => {
      await write(parts.database, (tx) => tx.updateTable("visit").set({ state: "arrived" }).execute());
      assert.deepEqual((await desk.ask("POST", "/worklist-messages", {})).body, { told: 0 });
      const { body } = await desk.ask<{ entries: object[]; untold: number }>("GET", "/worklist");
      assert.deepEqual([body.entries, body.untold], [[], 0]);
    });
  });
