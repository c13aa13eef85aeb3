import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type {
  BookedVisit,
  CapacityPicture,
  CatalogEntry,
  Effects,
  EntryChanged,
  Visit,
  Worklist,
  WorklistEntry,
  WorklistTimes,
} from "@okienko/contract";
import { dayOf } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import { importCity } from "../catalog/import-city.ts";
import { letterText } from "../messages/letter-text.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { violations } from "../testing/invariants.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { displacedLetters } from "./displaced-letters.ts";
import type { DisplacedNews } from "./displaced-news.ts";

const counters = 3;
const queue = "town-house-desk";
const zone = "Europe/Helsinki";
const person = (name: string) => ({ name, email: `${name}@example.org`, phone: null });

for (const { name, open } of await testDatabases())
  describe(`closing what people have booked (${name})`, () => {
    let parts: TestParts;
    let resident: Resident;
    let administrator: DeskBrowser;
    let clerk: DeskBrowser;

    before(async () => {
      const booking = { maxVisitsPerContact: 100 };
      parts = await testParts({ open, city: roundTheClock(counters, { booking }) });
      resident = new Resident(createApp(parts));
      administrator = new DeskBrowser(createApp(parts) as never);
      clerk = new DeskBrowser(createApp(parts) as never);
      await signedIn(parts, administrator, ["administrator"], { city: "kuusipeura" });
      await signedIn(parts, clerk, ["clerk"], { city: "kuusipeura" });
    });
    after(() => parts.remove());

    /** Books visits at one time, some days ahead. */
    async function bookAt(days: number, names: readonly string[]): Promise<BookedVisit[]> {
      const date = dayOf(Date.now() + days * 24 * 3_600_000, zone);
      const path = `/availability/${date}?procedure=library-card`;
      const { body } = await resident.ask<{ times: { office: string; start: string; free: number }[] }>("GET", path);
      const time = body.times!.find(({ free }) => free === counters)!;
      const visits: BookedVisit[] = [];
      for (const it of names) {
        const hold = await resident.hold("library-card", time);
        visits.push((await resident.book(hold.body, person(it))).body as BookedVisit);
      }
      return visits;
    }

    function closing(start: string, hours: object[] = []) {
      const day = dayOf(Date.parse(start), zone);
      return { scope: "queue", id: queue, from: day, until: day, hours, reason: { fi: "Remontti", en: "Works" } };
    }

    function put(key: string, entry: unknown, more: object = {}, revision: number | null = null) {
      return administrator.ask<EntryChanged>("PUT", `/catalog/exceptions/${key}`, { entry, revision, ...more });
    }

    function effects(key: string, request: object) {
      return administrator.ask<Effects>("POST", `/catalog/exceptions/${key}/effects`, request);
    }

    async function listed(...visits: BookedVisit[]): Promise<WorklistEntry[]> {
      const all: WorklistEntry[] = [];
      for (const state of ["open", "told", "phoned", "kept", "moved", "cancelled", "stands"])
        all.push(...(await clerk.ask<Worklist>("GET", `/worklist?state=${state}`)).body.entries);
      return visits.flatMap(({ reference }) => all.filter((it) => it.visit.reference === reference));
    }

    async function newsOf(reference: string) {
      const rows = await parts.database.read.selectFrom("outbox").select(["kind", "body"]).orderBy("id").execute();
      const told = rows.map(({ kind, body }) => ({ kind, news: JSON.parse(body) as DisplacedNews }));
      return told.filter(({ kind, news }) => news.reference === reference && /displaced|stands/.test(kind));
    }

    async function mailOf(body: DisplacedNews): Promise<string> {
      const head = { catalog: await parts.catalogs.forCity("kuusipeura"), publicUrl: parts.settings.publicUrl };
      const kind = "visit-displaced";
      return letterText(displacedLetters[kind](head, { id: "", kind, createdAt: 0, body }).letter);
    }

    const act = (it: WorklistEntry, action: object, by = clerk) =>
      by.ask<WorklistEntry>("POST", `/worklist/${it.id}`, { revision: it.revision, ...action });

    it("shows first whom a closure hits, and saves it only for who has seen that", async () => {
      const visits = await bookAt(3, ["anna", "jan"]);
      const held = await resident.hold("library-card", visits[0]!);
      const entry = closing(visits[0]!.start);
      const shown = await effects("works", { entry });
      assert.equal(shown.status, 200, JSON.stringify(shown.body));
      const { count, holds, seen, closedDays, lostMinutes } = shown.body;
      assert.deepEqual([count, holds, closedDays.length], [2, 1, 1]);
      assert.equal(lostMinutes, counters * 24 * 60);
      assert.deepEqual(
        shown.body.visits.map((it) => [it.reference, it.name, it.hasEmail]).sort(),
        visits.map((it) => [it.reference, null, true]).sort(),
      );
      const blind = await put("works", entry);
      assert.deepEqual([blind.status, blind.body.code], [409, "effects-changed"]);
      assert.equal(blind.body.effects!.count, 2);
      assert.deepEqual(await listed(...visits), []);
      const saved = await put("works", entry, { seen });
      assert.equal(saved.status, 200, JSON.stringify(saved.body));
      assert.deepEqual([saved.body.hits, saved.body.told], [2, 2]);
      assert.equal(shown.body.mails, 2);
      const { mail } = shown.body;
      assert.deepEqual(blind.body.effects!.mail, mail);
      const [sent] = await newsOf(mail!.reference);
      assert.equal(
        mail!.text,
        await mailOf({ ...sent!.news, secret: "•".repeat(8) }),
        "the mail that was shown is sent",
      );
      assert.doesNotMatch(mail!.text, new RegExp(sent!.news.secret));
      assert.equal((await resident.book(held.body)).body.code, "hold-expired");
      const entries = await listed(...visits);
      assert.deepEqual(
        entries.map((it) => [it.state, it.visit.name, it.cause.reason]),
        [
          ["told", "anna", "Remontti"],
          ["told", "jan", "Remontti"],
        ],
      );
      assert.deepEqual(await violations(parts.database, counters), []);
    });

    it("refuses a change that hits more than was shown, with the new list", async () => {
      const [first] = await bookAt(4, ["ewa"]);
      const entry = closing(first!.start);
      const { seen } = (await effects("other-works", { entry })).body;
      const [second] = await bookAt(4, ["ola"]);
      const refused = await put("other-works", entry, { seen });
      assert.deepEqual([refused.status, refused.body.code], [409, "effects-changed"]);
      const { effects: now } = refused.body;
      assert.ok(now!.visits.some(({ reference }) => reference === second!.reference));
      assert.equal((await put("other-works", entry, { seen: now!.seen, tell: false })).status, 200);
      assert.deepEqual(
        (await listed(first!, second!)).map(({ state }) => state),
        ["open", "open"],
      );
    });

    it("tells each once, in their language, with other times and a link that works", async () => {
      const told = (await administrator.ask<{ told: number }>("POST", "/worklist-messages", {})).body;
      assert.equal(told.told, 2);
      assert.equal((await administrator.ask<{ told: number }>("POST", "/worklist-messages", {})).body.told, 0);
      const entries = (await clerk.ask<Worklist>("GET", "/worklist?state=told")).body.entries;
      for (const { visit } of entries) {
        const [one, ...more] = await newsOf(visit.reference);
        assert.deepEqual([one!.kind, more.length, one!.news.reason], ["visit-displaced", 0, "Remontti"]);
        assert.equal(one!.news.times.length, 5);
        const own = await resident.ask<Visit>("GET", `/visits/${visit.reference}`, undefined, one!.news);
        assert.deepEqual([own.status, own.body.state], [200, "booked"]);
        const { start, office } = one!.news.times[0]!;
        const free = await resident.hold("library-card", { office, start: new Date(start).toISOString() });
        assert.equal(free.status, 201, free.text);
        await resident.ask("DELETE", `/holds/${free.body.id}`, undefined, free.body);
      }
    });

    it("offers each other time to one of those who are told at once", async () => {
      const visits = await bookAt(10, ["ada", "bo", "cy"]);
      const entry = closing(visits[0]!.start);
      const { seen } = (await effects("crowd", { entry })).body;
      assert.equal((await put("crowd", entry, { seen })).body.told, 3);
      const news = (await Promise.all(visits.map((it) => newsOf(it.reference)))).flat();
      const offered = news.flatMap((it) => it.news.times.map(({ office, start }) => `${office} ${start}`));
      assert.deepEqual([offered.length, new Set(offered).size], [15, 15]);
    });

    it("takes a visit off the list when its owner moves or cancels it", async () => {
      const [first, second] = await bookAt(5, ["maria", "piotr"]);
      const entry = closing(first!.start);
      const { seen } = (await effects("third", { entry })).body;
      assert.equal((await put("third", entry, { seen })).status, 200);
      const [news] = await newsOf(first!.reference);
      const { office, start } = news!.news.times[0]!;
      const hold = await resident.hold("library-card", { office, start: new Date(start).toISOString() });
      const { id, secret } = hold.body;
      const moved = await resident.ask("PATCH", `/visits/${first!.reference}`, { hold: { id, secret } }, first);
      assert.equal(moved.status, 200, moved.text);
      await resident.ask("DELETE", `/visits/${second!.reference}`, undefined, second);
      assert.deepEqual(
        (await listed(first!, second!)).map(({ state }) => state),
        ["moved", "cancelled"],
      );
      assert.deepEqual(await violations(parts.database, counters), []);
    });

    it("lets the desk move, keep, phone and cancel, each once", async () => {
      const visits = await bookAt(6, ["a", "b", "c"]);
      const entry = closing(visits[0]!.start);
      const { seen } = (await effects("fourth", { entry })).body;
      assert.equal((await put("fourth", entry, { seen })).status, 200);
      const [a, b, c] = await listed(...visits);
      const { times } = (await clerk.ask<WorklistTimes>("GET", `/worklist/${a!.id}/times`)).body;
      const { office, start } = times.at(-1)!;
      const closed = await act(a!, { action: "move", office, start: a!.visit.start });
      assert.deepEqual([closed.status, closed.body.code], [422, "time-not-offered"]);
      const moved = await act(a!, { action: "move", office, start });
      assert.deepEqual([moved.status, moved.body.state], [200, "moved"], JSON.stringify(moved.body));
      assert.equal((await act(a!, { action: "keep" })).body.code, "entry-changed");
      const phoned = await act(b!, { action: "phoned" });
      assert.equal(phoned.body.state, "phoned");
      const cancelled = await act(phoned.body, { action: "cancel", reason: "As said on the phone" });
      assert.equal(cancelled.body.state, "cancelled", JSON.stringify(cancelled.body));
      assert.equal((await act(c!, { action: "keep" })).body.state, "kept");
      assert.equal((await newsOf(visits[2]!.reference)).at(-1)!.kind, "visit-stands");
      assert.deepEqual(await violations(parts.database, counters), []);
    });

    it("hits who has booked last where fewer counters are left, and frees them when that is undone", async () => {
      const visits = await bookAt(7, ["x", "y", "z"]);
      const hours = [{ from: "00:00", until: "24:00", online: 1, staff: 1 }];
      const entry = closing(visits[0]!.start, hours);
      const shown = (await effects("fifth", { entry })).body;
      assert.deepEqual(
        shown.visits.map((it) => it.reference).sort(),
        visits
          .slice(1)
          .map((it) => it.reference)
          .sort(),
      );
      const saved = await put("fifth", entry, { seen: shown.seen });
      assert.deepEqual([saved.status, saved.body.hits], [200, 2]);
      assert.deepEqual(await violations(parts.database, counters), []);
      const { revision } = saved.body.entry!;
      const back = (await effects("fifth", { undo: revision })).body;
      assert.deepEqual([back.count, back.freed], [0, 2]);
      const undone = await administrator.ask<EntryChanged>("POST", "/catalog/exceptions/fifth/undo", {
        change: revision,
        revision,
      });
      assert.deepEqual([undone.status, undone.body.freed], [200, 2], JSON.stringify(undone.body));
      for (const it of visits.slice(1)) {
        assert.deepEqual(
          (await newsOf(it.reference)).map(({ kind }) => kind),
          ["visit-displaced", "visit-stands"],
        );
        assert.equal((await listed(it))[0]!.state, "stands");
      }
      assert.deepEqual(await newsOf(visits[0]!.reference), []);
    });

    it("hits nobody by fewer counters for the public, as long as staff can serve them", async () => {
      const visits = await bookAt(8, ["k", "l", "m"]);
      const hours = [{ from: "00:00", until: "24:00", online: 0, staff: counters }];
      assert.equal((await effects("sixth", { entry: closing(visits[0]!.start, hours) })).body.count, 0);
    });

    it("puts on the list whom an import hits, and tells nobody by itself", async () => {
      const [visit] = await bookAt(9, ["nina"]);
      const { exceptions, ...file } = structuredClone(await exported());
      await importCity(parts.database, { ...file, exceptions: [...exceptions, closing(visit!.start)] });
      const [entry] = await listed(visit!);
      assert.deepEqual([entry!.state, entry!.toldAt], ["open", null]);
      await importCity(parts.database, { ...file, exceptions });
      assert.equal((await listed(visit!))[0]!.state, "stands");
      assert.deepEqual(await newsOf(visit!.reference), []);
    });

    async function exported() {
      return { ...(await parts.catalogs.forCity("kuusipeura")).file };
    }

    it("shows names to whom they concern, and to no auditor", async () => {
      const seenBy = async (roles: ("auditor" | "manager")[], departments: string[]) => {
        const browser = new DeskBrowser(createApp(parts) as never);
        await signedIn(parts, browser, roles, { departments, city: "kuusipeura" });
        return (await browser.ask<Worklist>("GET", "/worklist?state=told")).body.entries;
      };
      const all = await seenBy(["auditor"], []);
      assert.ok(all.length > 0);
      assert.ok(all.every((it) => it.visit.name === null && it.email === null && it.phone === null && !it.mayChange));
      const own = await seenBy(["manager"], [all[0]!.department]);
      assert.ok(own.length > 0 && own.every((it) => it.visit.name !== null));
      assert.deepEqual(await seenBy(["manager"], ["building-control"]), []);
    });

    it("draws the days with what is open and taken", async () => {
      const first = (await administrator.ask<CatalogEntry>("GET", "/catalog/exceptions/works")).body.entry as {
        from: string;
      };
      const path = `/capacity?queue=${queue}&from=${first.from}&to=${first.from}`;
      const { body } = await clerk.ask<CapacityPicture>("GET", path);
      const [drawn] = body.queues!;
      const [day] = drawn!.days;
      assert.deepEqual([day!.visits, drawn!.mayClose], [2, false]);
      assert.deepEqual(day!.exceptions, [{ id: "works", scope: "queue", closes: true, reason: "Remontti" }]);
      assert.equal(day!.bands.length, 1, "the visits that keep their places");
      const long = await clerk.ask("GET", "/capacity?from=2026-01-01&to=2026-06-01");
      assert.equal(long.body.code, "range-too-long");
    });
  });
