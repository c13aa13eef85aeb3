import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { importCity } from "../catalog/import-city.ts";
import { violations } from "../testing/invariants.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

for (const { name, open } of await testDatabases()) {
  describe(`taking a time while opening rules change on ${name}`, () => {
    let parts: TestParts;

    before(async () => {
      parts = await testParts({ open, city: roundTheClock(1) });
    });
    after(() => parts.remove());

    /** Somebody whose request has read the catalogue before the city imports another file. */
    async function lateResident(file: object): Promise<Resident> {
      const read = await parts.catalogs.forHost("");
      await importCity(parts.database, file);
      const { catalogs } = parts;
      const forHost = async () => read;
      const stale = { forHost, forCity: (city: string) => catalogs.forCity(city), cities: () => catalogs.cities() };
      return new Resident(createApp({ ...parts, catalogs: stale }));
    }

    async function firstTime() {
      const [time] = await new Resident(createApp(parts)).times("procedure=library-card&limit=1");
      return time!;
    }

    it("gives no time that the new rules close", async () => {
      const time = await firstTime();
      const resident = await lateResident(roundTheClock(1, { queue: { rules: [] } }));
      const refused = await resident.hold("library-card", time);
      assert.deepEqual([refused.status, refused.body.code], [422, "time-not-offered"]);
      assert.deepEqual(await parts.database.read.selectFrom("visit").select("id").execute(), []);
      assert.deepEqual(await violations(parts.database, 1), []);
    });

    it("takes it in the queue that now serves the procedure", async () => {
      await importCity(parts.database, roundTheClock(1));
      const time = await firstTime();
      const resident = await lateResident(roundTheClock(1, { queue: { id: "new-desk" } }));
      const hold = await resident.hold("library-card", time);
      assert.equal(hold.status, 201, hold.text);
      const { queue } = await parts.database.read.selectFrom("visit").select("queue").executeTakeFirstOrThrow();
      assert.equal(queue, "new-desk");
    });

    it("gives back no cell of others when cells have another length than when a visit was booked", async () => {
      const step = (minutes: number) => importCity(parts.database, roundTheClock(2, { queue: { step: minutes } }));
      await step(30);
      const resident = new Resident(createApp(parts));
      const visit = await resident.bookFirst("sauna-permit");
      // an import refuses this while the visit lies ahead; a database that was changed by hand may hold it
      const visits = parts.database.writer.updateTable("visit").where("reference", "=", visit.reference);
      const become = (state: string) => visits.set({ state }).execute();
      await become("served");
      await step(10);
      await become("booked");
      const start = new Date(Date.parse(visit.start) + 10 * 60_000).toISOString();
      assert.equal((await resident.hold("library-card", { office: visit.office, start })).status, 201);
      const cancelled = await resident.ask("DELETE", `/visits/${visit.reference}`, undefined, visit);
      assert.equal(cancelled.status, 200, cancelled.text);
      assert.deepEqual(await violations(parts.database, 2), []);
    });
  });
}
