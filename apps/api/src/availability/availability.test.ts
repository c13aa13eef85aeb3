import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { FreeTimes } from "@okienko/contract";
import { createApp } from "../app.ts";
import { openDatabase } from "../database/database.ts";
import { StoredCatalogs } from "../catalog/stored-catalogs.ts";
import { Resident } from "../testing/resident.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases, type OpenedDatabase } from "../testing/test-databases.ts";
import { cities, testParts, type TestParts } from "../testing/test-parts.ts";
import { KeptAnswers } from "./kept-answers.ts";

/** The city as it is at an instant. */
function at(parts: TestParts, instant: string): Resident {
  const database = shifted(parts.database, Date.parse(instant) - Date.now());
  return new Resident(createApp({ ...parts, database, answers: new KeptAnswers(database) }));
}

describe("free times of the demo city", () => {
  let parts: TestParts;
  let monday: Resident;

  before(async () => {
    parts = await testParts({ city: cities.poznan });
    monday = at(parts, "2026-11-16T08:00:10+01:00");
  });
  after(() => parts.remove());

  it("without dates answers for 30 days from today, with only the days that have something free", async () => {
    const answer = await monday.days("procedure=id-card");
    assert.deepEqual([answer.from, answer.to, answer.timeZone], ["2026-11-16", "2026-12-15", "Europe/Warsaw"]);
    assert.ok(answer.days.every(({ free }) => free > 0));
    assert.ok(answer.days.every(({ date }) => new Date(date).getUTCDay() !== 0));
    assert.equal(answer.reason, null);
  });

  it("counts for each day exactly the times that the day then lists, earliest first", async () => {
    const { days } = await monday.days("procedure=vehicle-registration&quantity=3");
    for (const day of days.slice(0, 5)) {
      const path = `/availability/${day.date}?procedure=vehicle-registration&quantity=3`;
      const { times } = (await monday.ask<FreeTimes>("GET", path)).body as FreeTimes;
      const sum = (of: FreeTimes["times"]) => of.reduce((places, { free }) => places + free, 0);
      assert.deepEqual([day.free, day.times], [sum(times), times.length]);
      assert.deepEqual(
        times.map((it) => it.start),
        times.map((it) => it.start).toSorted(),
      );
      for (const { office, ...counted } of day.offices) {
        const here = times.filter((it) => it.office === office);
        assert.deepEqual(counted, { free: sum(here), times: here.length, first: here[0]!.start });
      }
    }
  });

  it("makes a visit of three matters three times as long", async () => {
    const [time] = await monday.times("procedure=vehicle-registration&quantity=3&limit=1");
    assert.equal(Date.parse(time!.end) - Date.parse(time!.start), 45 * 60_000);
  });

  it("does not offer a start that has passed", async () => {
    const times = await monday.times("procedure=id-card&limit=50");
    assert.ok(times.every(({ start }) => Date.parse(start) > Date.parse("2026-11-16T08:00:10+01:00")));
    assert.equal(times[0]!.start.slice(0, 10), "2026-11-16");
  });

  it("has fewer counters at the registry office late on Monday", async () => {
    const path = "/availability/2026-11-16?procedure=civil-status-certificate&office=libelta";
    const { body } = await monday.ask<FreeTimes>("GET", path);
    const freeAt = (wall: string) => (body as FreeTimes).times.find((it) => it.start.includes(`T${wall}`))!.free;
    assert.ok(freeAt("15:45") < freeAt("12:00"));
  });

  it("is closed on Christmas Eve but for the registration of deaths", async () => {
    const december = at(parts, "2026-12-21T08:00:00+01:00");
    const day = "from=2026-12-24&to=2026-12-24";
    const card = await december.days(`procedure=id-card&${day}`);
    assert.deepEqual([card.days, card.reason], [[], "closed"]);
    assert.ok(card.nextDay! > "2026-12-24");
    assert.equal(card.previousDay, "2026-12-23");
    const death = await december.days(`procedure=death-registration&${day}`);
    assert.equal(death.days[0]!.offices[0]!.first, "2026-12-24T08:00:00+01:00");
    const { body } = await december.ask<FreeTimes>("GET", "/availability/2026-12-24?procedure=death-registration");
    assert.ok((body as FreeTimes).times.every(({ end }) => end <= "2026-12-24T12:00:00+01:00"));
  });

  it("says why a range has nothing", async () => {
    const beyond = await monday.days("procedure=id-card&from=2027-03-01&to=2027-03-31");
    assert.deepEqual([beyond.days, beyond.reason, beyond.nextDay], [[], "outside-window", null]);
    const sunday = await monday.days("procedure=id-card&from=2026-11-22&to=2026-11-22");
    assert.deepEqual([sunday.reason, sunday.nextDay], ["closed", "2026-11-23"]);
  });

  it("releases a new day at the hour of release", async () => {
    const before = await at(parts, "2026-11-16T06:59:00+01:00").days("procedure=id-card");
    const after_ = await at(parts, "2026-11-16T07:01:00+01:00").days("procedure=id-card");
    assert.deepEqual([before.lastDay, after_.lastDay], ["2026-12-15", "2026-12-16"]);
    assert.equal(before.nextRelease, "2026-11-16T07:00:00+01:00");
    assert.equal(after_.nextRelease, "2026-11-17T07:00:00+01:00");
  });

  for (const [query, status, code] of [
    ["procedure=nonsense", 404, "unknown-procedure"],
    ["procedure=id-card&office=nowhere", 404, "unknown-office"],
    ["procedure=id-card&quantity=0", 422, "quantity-not-offered"],
    ["procedure=id-card&quantity=99", 422, "quantity-not-offered"],
    ["procedure=id-card&quantity=-1", 422, "quantity-not-offered"],
    ["procedure=id-card&quantity=two", 400, "malformed-request"],
    ["procedure=id-card&from=tomorrow", 400, "malformed-request"],
    ["procedure=id-card&from=2026-02-30", 400, "malformed-request"],
    ["procedure=id-card&from=2026-01-01&to=2026-12-31", 422, "range-too-long"],
    ["procedure=id-card&from=2026-12-31&to=2026-12-01", 422, "range-reversed"],
    ["", 400, "malformed-request"],
  ] as const) {
    it(`refuses ?${query} with ${code}`, async () => {
      const { status: got, body, headers } = await monday.ask("GET", `/availability?${query}`);
      assert.deepEqual([got, body.code], [status, code]);
      assert.equal(headers.get("content-type"), "application/problem+json");
    });
  }

  it("takes 62 days and not one more", async () => {
    assert.equal(
      (await monday.ask("GET", "/availability?procedure=id-card&from=2026-11-01&to=2027-01-01")).status,
      200,
    );
    assert.equal(
      (await monday.ask("GET", "/availability?procedure=id-card&from=2026-11-01&to=2027-01-02")).status,
      422,
    );
  });

  it("answers a repeated question with the same bytes and headers, in each language and within the limits", async () => {
    const settings = { ...parts.settings, rateLimits: true };
    const now = new Resident(createApp({ ...parts, settings }));
    const ask = (language: string) =>
      now.ask("GET", "/availability?procedure=property-tax", undefined, { headers: { "accept-language": language } });
    for (const language of ["pl", "de"]) {
      const [first, second] = [await ask(language), await ask(language)];
      assert.equal(second.text, first.text);
      const headers = ({ headers: all }: typeof first) => [...all].filter(([name]) => name !== "x-request-id");
      assert.deepEqual(headers(second), headers(first));
      assert.equal(second.headers.get("content-language"), language);
      assert.notEqual(second.headers.get("x-request-id"), first.headers.get("x-request-id"));
    }
    const statuses = new Set<number>();
    for (let count = 0; count < 700; count++) statuses.add((await ask("pl")).status);
    assert.deepEqual([...statuses], [200, 429]);
  });

  it("answers 304 until something is booked", async () => {
    const path = "/availability/next?procedure=id-card";
    const now = new Resident(createApp(parts));
    const first = await now.ask("GET", path);
    const etag = first.headers.get("etag")!;
    const ask = () => now.ask("GET", path, undefined, { headers: { "if-none-match": etag } });
    assert.equal((await ask()).status, 304);
    const [time] = await now.times("procedure=id-card&limit=1");
    await now.hold("id-card", time!);
    assert.equal((await ask()).status, 200);
  });
});

for (const { name, open } of await testDatabases()) {
  describe(`freshness on ${name}`, () => {
    let parts: TestParts;
    let opened: OpenedDatabase;

    before(async () => {
      parts = await testParts({ open: async () => (opened = await open()) });
    });
    after(() => parts.remove());

    it("shows a hold in the next answer of another process", async (t) => {
      if (opened.url === null) return t.skip(`${name} lives in one process`);
      const database = openDatabase(opened.url);
      const catalogs = new StoredCatalogs(database);
      const other = new Resident(createApp({ ...parts, database, catalogs, answers: new KeptAnswers(database) }));
      const here = new Resident(createApp(parts));
      for (let turn = 0; turn < 5; turn++) {
        const [time] = await other.times("procedure=id-card&limit=1");
        assert.deepEqual(await here.times("procedure=id-card&limit=1"), [time]);
        assert.equal((await here.hold("id-card", time!)).status, 201);
        const [next] = await other.times("procedure=id-card&limit=1");
        assert.notDeepEqual(next, time);
      }
      await database.close();
    });
  });
}
