import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Effects, EntryChanged, FreeTime } from "@okienko/contract";
import { addDays, dayOf } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import { StoredCatalogs } from "../catalog/stored-catalogs.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { violations } from "../testing/invariants.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { unguardedPlans } from "../testing/unguarded-plans.ts";

const counters = 4;
const clients = 24;
const zone = "Europe/Helsinki";
const city = roundTheClock(counters, { booking: { maxVisitsPerContact: 100 } });
const day = addDays(dayOf(Date.now(), zone), 2);

function cut(left: number) {
  const hours = left === 0 ? [] : [{ from: "00:00", until: "24:00", online: left, staff: left }];
  return { scope: "city", from: day, until: day, hours, reason: { fi: "Remontti" } };
}

async function administratorOf(parts: TestParts): Promise<DeskBrowser> {
  const browser = new DeskBrowser(createApp(parts) as never);
  await signedIn(parts, browser, ["administrator"], { city: "kuusipeura" });
  return browser;
}

/** Saves a cut, however often the list of visits has to be looked at again. */
async function save(browser: DeskBrowser, left: number): Promise<number> {
  const entry = cut(left);
  let seen = (await browser.ask<Effects>("POST", "/catalog/exceptions/cut/effects", { entry })).body.seen;
  for (let looks = 1; ; looks++) {
    const { revision = null } = (await browser.ask<{ revision: number }>("GET", "/catalog/exceptions/cut")).body;
    const answer = await browser.ask<EntryChanged>("PUT", "/catalog/exceptions/cut", { entry, revision, seen });
    if (answer.status === 200) return looks;
    assert.equal(answer.body.code, "effects-changed", JSON.stringify(answer.body));
    seen = answer.body.effects!.seen;
  }
}

for (const { name, open } of await testDatabases()) {
  it(`leaves no visit without a counter that nobody knows of: ${name}`, async () => {
    const parts = await testParts({ open, city });
    // two that share nothing but the database
    const residents = [parts, { ...parts, catalogs: new StoredCatalogs(parts.database) }].map(
      (it) => new Resident(createApp(it)),
    );
    const { body } = await residents[0]!.ask<{ times: FreeTime[] }>(
      "GET",
      `/availability/${day}?procedure=sauna-permit`,
    );
    const times = body.times!.slice(0, 3);
    const browser = await administratorOf(parts);
    const book = async (index: number) => {
      const resident = residents[index % residents.length]!;
      const hold = await resident.hold("sauna-permit", times[index % times.length]!);
      return hold.status === 201 ? (await resident.book(hold.body)).status : hold.status;
    };
    const early = await Promise.all(Array.from({ length: 4 }, (_, index) => book(index)));
    const [, ...late] = await Promise.all([
      save(browser, 1),
      ...Array.from({ length: clients }, (_, index) => book(index)),
    ]);
    assert.ok(early.includes(201), "somebody has booked");
    for (const status of late) assert.ok([201, 409, 410, 422].includes(status), String(status));
    assert.deepEqual(await violations(parts.database, counters), []);
    await save(browser, 0);
    assert.deepEqual(await violations(parts.database, counters), []);
    const listed = await parts.database.read.selectFrom("worklist").select("visit").execute();
    const visits = await parts.database.read.selectFrom("visit").select("id").where("state", "=", "booked").execute();
    assert.deepEqual(listed.map((it) => it.visit).sort(), visits.map((it) => it.id).sort());
    await parts.remove();
  });

  describe("control", () => {
    /** Somebody whose request has read the catalogue before the day was closed. */
    async function lateBooking(guarded: boolean) {
      const parts = await testParts({ open, city });
      const read = await parts.catalogs.forHost("");
      const { catalogs } = parts;
      const stale = {
        forHost: async () => read,
        forCity: (id: string) => catalogs.forCity(id),
        cities: () => catalogs.cities(),
      };
      const database = guarded ? parts.database : unguardedPlans(parts.database);
      const resident = new Resident(createApp({ ...parts, database, catalogs: stale }));
      const path = `/availability/${day}?procedure=sauna-permit`;
      const [time] = (await resident.ask<{ times: FreeTime[] }>("GET", path)).body.times!;
      await save(await administratorOf(parts), 0);
      const { status } = await resident.hold("sauna-permit", time!);
      const wrong = await violations(parts.database, counters);
      await parts.remove();
      return { status, wrong: wrong.length };
    }

    it(`refuses a closed time by the catalogue of before: ${name}`, async () => {
      assert.deepEqual(await lateBooking(true), { status: 422, wrong: 0 });
    });

    it(`gives it away where the guard is removed: ${name}`, async () => {
      assert.deepEqual(await lateBooking(false), { status: 201, wrong: 1 });
    });
  });
}
