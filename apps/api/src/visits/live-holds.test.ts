import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { FreeTime, Hold } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { PlainBrowser } from "../testing/plain-browser.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { Env } from "../web/feature.ts";
import { LiveHolds, mostLiveHolds } from "./live-holds.ts";

let address = 0;

/** The app as it is reached from an address of its own. */
function from(app: Hono<Env>, remoteAddress = `203.0.113.${++address}`): Pick<Hono, "request"> {
  const env = { incoming: { socket: { remoteAddress } } };
  return { request: (path: string, init?: RequestInit) => app.request(path, init, env) } as Pick<Hono, "request">;
}

for (const { name, open } of await testDatabases()) {
  describe(`times that one client holds at once: ${name}`, () => {
    let parts: TestParts;
    let app: Hono<Env>;
    let time: FreeTime;
    before(async () => {
      parts = await testParts({ open, city: roundTheClock(200, { booking: { maxVisitsPerContact: 99 } }) });
      [time] = (await new Resident(createApp(parts)).times("procedure=boat-berth&limit=1")) as [FreeTime];
    });
    beforeEach(() => {
      app = createApp({ ...parts, liveHolds: new LiveHolds(parts.database, true) });
    });
    after(() => parts.remove());

    const hold = (resident: Resident) => resident.hold("boat-berth", time);
    const fill = async (resident: Resident) =>
      Promise.all(Array.from({ length: mostLiveHolds }, async () => (await hold(resident)).body as Hold));

    it("are so many and no more, also when asked for together; another client has its own", async () => {
      const resident = new Resident(from(app));
      const answers = await Promise.all(Array.from({ length: mostLiveHolds + 5 }, () => hold(resident)));
      const statuses = Map.groupBy(answers, ({ status }) => status);
      assert.deepEqual([statuses.get(201)!.length, statuses.get(429)!.length], [mostLiveHolds, 5]);
      const refused = await hold(resident);
      const wait = Number(refused.headers.get("retry-after"));
      assert.deepEqual([refused.status, refused.body.code], [429, "too-many-requests"]);
      assert.ok(wait > 0 && wait <= 60, String(wait));
      assert.equal((await hold(new Resident(from(app)))).status, 201);
    });

    it("do not keep the answer of the last one from whoever asks for it again by its key", async () => {
      const resident = new Resident(from(app));
      for (let turn = 1; turn < mostLiveHolds; turn++) await hold(resident);
      const last = await resident.hold("boat-berth", time, 1, { key: "the-last-one" });
      const again = await resident.hold("boat-berth", time, 1, { key: "the-last-one" });
      assert.deepEqual([last.status, again.status, again.text], [201, 201, last.text]);
      const other = await resident.hold("boat-berth", time, 1, { key: "one-more" });
      assert.deepEqual([other.status, other.body.code], [429, "too-many-requests"]);
    });

    it("are fewer again once one is given back, booked, or has run out", async () => {
      const resident = new Resident(from(app));
      const [first, second, third] = await fill(resident);
      await resident.ask("DELETE", `/holds/${first!.id}`, undefined, { secret: first!.secret });
      await resident.book(second!);
      await parts.database.writer.updateTable("visit").set({ expires_at: 1 }).where("id", "=", third!.id).execute();
      const statuses = [];
      for (let turn = 0; turn < 4; turn++) statuses.push((await hold(resident)).status);
      assert.deepEqual(statuses, [201, 201, 201, 429]);
    });

    it("are counted together with those of pages without scripts", async () => {
      const remote = `203.0.113.${++address}`;
      await fill(new Resident(from(app, remote)));
      const browser = new PlainBrowser(from(app, remote));
      await browser.open("/book/resident-services/boat-berth");
      await browser.press(/\d:\d\d/);
      assert.equal(browser.status, 429);
      assert.ok(browser.headers.has("retry-after"));
    });

    it("are not made fewer by a refusal", async () => {
      const resident = new Resident(from(app));
      const gone = { ...time, start: "2020-01-01T08:00:00+02:00" };
      for (let turn = 0; turn <= mostLiveHolds; turn++) await resident.hold("boat-berth", gone);
      assert.equal((await hold(resident)).status, 201);
    });

    it("are not counted where there are no limits", async () => {
      const free = createApp({ ...parts, liveHolds: new LiveHolds(parts.database, false) });
      const resident = new Resident(from(free));
      await fill(resident);
      assert.equal((await hold(resident)).status, 201);
    });
  });
}
