import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hold } from "@okienko/contract";
import { CityFile } from "@okienko/contract/city-file";
import { createApp } from "../app.ts";
import type { Database } from "../database/database.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { cities, testParts, type TestParts } from "../testing/test-parts.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { exportCity, listCities } from "./export-city.ts";
import { CityFileRefused } from "./city-file-refused.ts";
import { importCity } from "./import-city.ts";

const alone = CityFile.parse(cities.poznan);
const poznan = { ...alone, city: { ...alone.city, hosts: ["poznan.example"] } };

async function queuesOf({ read }: Database, city = "poznan") {
  const rows = await read.selectFrom("queue").select(["queue", "revision", "plan"]).where("city", "=", city).execute();
  return new Map(rows.map(({ queue, ...row }) => [queue, row]));
}

for (const { name, open } of await testDatabases()) {
  describe(`importing a city on ${name}`, () => {
    let parts: TestParts;
    before(async () => {
      parts = await testParts({ open, city: poznan });
    });
    after(() => parts.remove());

    for (const [city, file] of Object.entries({ ...cities, poznan }))
      it(`gives ${city} back as it was`, async () => {
        const { city: id } = await importCity(parts.database, file);
        assert.deepEqual(await exportCity(parts.database, id), CityFile.parse(file));
      });

    it("keeps cities apart", async () => {
      assert.deepEqual(await listCities(parts.database), ["kuusipeura", "poznan"]);
      assert.equal(await exportCity(parts.database, "nowhere"), null);
    });

    it("raises the revision each time", async () => {
      const first = await importCity(parts.database, poznan);
      const second = await importCity(parts.database, poznan);
      assert.equal(second.revision, first.revision + 1);
    });

    it("lets queues alone whose opening stays", async () => {
      const before = await queuesOf(parts.database);
      await importCity(parts.database, { ...poznan, stickers: [] });
      assert.deepEqual(await queuesOf(parts.database), before);
    });

    it("makes everybody look again at a queue whose opening changes, and at no other", async () => {
      const before = await queuesOf(parts.database);
      const [changed, ...others] = poznan.queues;
      const queues = [{ ...changed!, rules: changed!.rules.slice(1) }, ...others];
      const { revision } = await importCity(parts.database, { ...poznan, queues });
      const now = await queuesOf(parts.database);
      const was = before.get(changed!.id)!;
      assert.deepEqual(now.get(changed!.id), { revision: was.revision + 1, plan: revision });
      for (const { id } of others) assert.deepEqual(now.get(id), before.get(id));
    });

    it("makes everybody look again at every queue when the city closes on a day", async () => {
      const before = await queuesOf(parts.database);
      const closed = {
        scope: "city",
        from: "2026-12-31",
        until: "2026-12-31",
        reason: { pl: "Remont", en: "Works", uk: "Ремонт", de: "Umbau" },
      };
      await importCity(parts.database, { ...poznan, exceptions: [...poznan.exceptions, closed] });
      for (const [queue, { plan }] of await queuesOf(parts.database)) assert.ok(plan > before.get(queue)!.plan, queue);
    });

    it("keeps the row of a queue that is gone, for its visits, and tells that it is not open any more", async () => {
      const before = await queuesOf(parts.database);
      const named = new Set(poznan.exceptions.map(({ id }) => id));
      const gone = poznan.queues.find(({ id }) => !named.has(id))!;
      const queues = poznan.queues.filter((it) => it !== gone);
      await importCity(parts.database, { ...poznan, queues, counters: [] });
      assert.ok((await queuesOf(parts.database)).get(gone.id)!.plan > before.get(gone.id)!.plan);
    });

    it("refuses a wrong file with the place and reason of every mistake, and changes nothing", async () => {
      const before = await exportCity(parts.database, "poznan");
      const [first, ...others] = poznan.queues;
      const queues = [{ ...first!, office: "nowhere" }, ...others];
      const wrong = { ...poznan, booking: { ...poznan.booking, holdMinutes: 0 }, queues };
      await assert.rejects(importCity(parts.database, wrong), (error: Error) => {
        assert.ok(error instanceof CityFileRefused);
        for (const place of ["/booking/holdMinutes", "/queues/0/office"])
          assert.match(error.message, new RegExp(`^ +${place}\\S*: `, "m"));
        return true;
      });
      assert.deepEqual(await exportCity(parts.database, "poznan"), before);
    });

    it("refuses another step of a queue that has visits ahead, with their number, and changes nothing", async () => {
      const town = roundTheClock(2) as { queues: { id: string; step: number }[] };
      const { database, remove, ...rest } = await testParts({ open, city: town });
      const resident = new Resident(createApp({ database, ...rest }));
      const visit = await resident.bookFirst("boat-berth");
      const [time] = await resident.times("procedure=boat-berth&limit=1");
      const { body: hold } = await resident.hold("boat-berth", time!);
      const { id, step } = town.queues[0]!;
      const withStep = (other: number) => ({ ...town, queues: [{ ...town.queues[0], step: other }] });
      const before = [await exportCity(database, "kuusipeura"), await queuesOf(database, "kuusipeura")];
      const refused = (visits: string) =>
        assert.rejects(importCity(database, withStep(step + 5)), (error: Error) => {
          assert.ok(error instanceof CityFileRefused);
          assert.match(error.message, new RegExp(`/queues/0/step: .*${id} .* ${visits} of this queue`));
          return true;
        });
      await refused("2 visits");
      assert.deepEqual([await exportCity(database, "kuusipeura"), await queuesOf(database, "kuusipeura")], before);
      await resident.ask("DELETE", `/holds/${(hold as Hold).id}`, undefined, { secret: (hold as Hold).secret });
      await refused("1 visit");
      await importCity(database, withStep(step)); // what stays is no mistake
      await resident.ask("DELETE", `/visits/${visit.reference}`, undefined, { secret: visit.secret });
      await importCity(database, withStep(step + 5));
      await remove();
    });

    it("refuses another step also where the queue was gone in between", async () => {
      const town = roundTheClock(2) as { queues: { id: string; step: number }[] };
      const { database, remove, ...rest } = await testParts({ open, city: town });
      await new Resident(createApp({ database, ...rest })).bookFirst("boat-berth");
      await importCity(database, { ...town, queues: [{ ...town.queues[0], id: "another-desk" }], counters: [] });
      const queues = [{ ...town.queues[0]!, step: town.queues[0]!.step + 5 }];
      await assert.rejects(importCity(database, { ...town, queues }), CityFileRefused);
      await importCity(database, town);
      await remove();
    });

    it("leaves a line in the audit log", async () => {
      const lines = await parts.database.read
        .selectFrom("audit")
        .selectAll()
        .where("city", "=", "poznan")
        .orderBy("at")
        .orderBy("id")
        .execute();
      assert.equal(lines[0]!.action, "catalog-imported");
      assert.deepEqual([lines[0]!.before, JSON.parse(lines[0]!.after!)], [null, { revision: 1 }]);
      assert.ok(Math.abs(lines[0]!.at - Date.now()) < 60_000);
    });

    it("refuses another city without host names of its own", async () => {
      const gniezno = (hosts: string[]) => ({ ...poznan, city: { ...poznan.city, id: "gniezno", hosts } });
      const before = await listCities(parts.database);
      await assert.rejects(importCity(parts.database, gniezno([])), /holds kuusipeura as well: each city needs hosts/);
      await assert.rejects(importCity(parts.database, gniezno(["poznan.example"])), /is a host of poznan already/);
      assert.deepEqual(await listCities(parts.database), before);
    });

    it("is done by one after the other when two do it at once", async () => {
      const both = await Promise.all([importCity(parts.database, poznan), importCity(parts.database, poznan)]);
      const [a, b] = both.map(({ revision }) => revision).sort((x, y) => x - y);
      assert.equal(b, a! + 1);
      assert.deepEqual(await exportCity(parts.database, "poznan"), poznan);
    });

    it("compares with the import just before it, also when that was not yet done when it began", async () => {
      const [changed, ...others] = poznan.queues;
      const queues = [{ ...changed!, rules: changed!.rules.slice(1) }, ...others];
      for (let turn = 0; turn < 3; turn++) {
        const files = [{ ...poznan, queues }, poznan];
        const both = await Promise.all(files.map((file) => importCity(parts.database, file)));
        const last = Math.max(...both.map(({ revision }) => revision));
        assert.equal((await queuesOf(parts.database)).get(changed!.id)!.plan, last);
        await importCity(parts.database, poznan);
      }
    });
  });
}
