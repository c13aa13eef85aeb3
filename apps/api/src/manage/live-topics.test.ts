import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { BookedVisit, Effects, EntryChanged, Worklist } from "@okienko/contract";
import { dayOf } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import { sourceOf } from "../live/topics.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const topics = ["worklist", "capacity", "office:town-house"] as const;

for (const { name, open } of await testDatabases())
  describe(`who looks at the worklist or at the capacity (${name})`, () => {
    let parts: TestParts;
    let resident: Resident;
    let staff: DeskBrowser;
    const visits: BookedVisit[] = [];

    before(async () => {
      parts = await testParts({ open, city: roundTheClock(2, { booking: { maxVisitsPerContact: 100 } }) });
      resident = new Resident(createApp(parts));
      staff = new DeskBrowser(createApp(parts) as never);
      await signedIn(parts, staff, ["administrator"], { city: "kuusipeura" });
    });
    after(() => parts.remove());

    const versions = () =>
      Promise.all(topics.map((topic) => sourceOf(topic)!(parts.database.read, "kuusipeura", topic)));

    /** Of which topics something is new after an action. */
    async function news(action: () => Promise<unknown>): Promise<string[]> {
      const known = await versions();
      await action();
      const now = await versions();
      return topics.filter((_, at) => known[at] !== now[at]);
    }

    const listed = async () => (await staff.ask<Worklist>("GET", "/worklist")).body.entries;

    async function close(): Promise<void> {
      const date = dayOf(Date.parse(visits[0]!.start), "Europe/Helsinki");
      const reason = { fi: "Remontti", en: "Works" };
      const entry = { scope: "queue", id: "town-house-desk", from: date, until: date, hours: [], reason };
      const { seen } = (await staff.ask<Effects>("POST", "/catalog/exceptions/works/effects", { entry })).body;
      const body = { entry, revision: null, seen, tell: false };
      const { status } = await staff.ask<EntryChanged>("PUT", "/catalog/exceptions/works", body);
      assert.equal(status, 200);
    }

    it("is told nothing where nothing has changed", async () => {
      assert.deepEqual(await news(listed), []);
    });

    it("is told of a visit that takes capacity", async () => {
      const [time] = (await resident.times("procedure=library-card")).slice(-1);
      const book = async () => {
        const hold = await resident.hold("library-card", time!);
        const contact = { name: "Anna", email: "anna@example.org", phone: null };
        visits.push((await resident.book(hold.body, contact)).body as BookedVisit);
      };
      assert.deepEqual(await news(book), ["capacity"]);
      await book();
    });

    it("is told of a closure, of whom it hits, and at the counters that the catalogue is another one", async () => {
      assert.deepEqual(await news(close), [...topics]);
      assert.equal((await listed()).length, 2);
    });

    it("is told of what others do about a visit, and of messages", async () => {
      const [{ id, revision }] = (await listed()) as [Worklist["entries"][number]];
      const phone = () => staff.ask("POST", `/worklist/${id}`, { action: "phoned", revision });
      assert.deepEqual(await news(phone), ["worklist"]);
      assert.deepEqual(await news(() => staff.ask("POST", "/worklist-messages", {})), ["worklist"]);
      assert.deepEqual(await news(() => staff.ask("POST", "/worklist-messages", {})), [], "all were told");
    });

    it("is told of a resident who cancels by themselves", async () => {
      const { reference, secret } = visits[0]!;
      const cancel = () => resident.ask("DELETE", `/visits/${reference}`, undefined, { secret });
      assert.deepEqual(await news(cancel), ["worklist", "capacity"]);
      assert.equal((await listed()).length, 1);
    });
  });
