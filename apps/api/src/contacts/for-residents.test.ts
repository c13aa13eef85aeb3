import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { BookedVisit, Conversation, FreeTime, Hold, NextTimes, Visit } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { VisitNews } from "../visits/visit-news.ts";

const hours = { from: "00:00", until: "24:00", online: 1, staff: 3 };
const rules = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], ...hours }];
const confirmEmail = { withinMinutes: 60 };
const city = roundTheClock(1, { queue: { rules }, booking: { confirmEmail, maxVisitsPerContact: 1 } });
const procedure = "sauna-permit";
const caller = { name: "Anna Próbna", email: "anna@example.org", phone: "600 100 200" };

for (const { name, open } of await testDatabases())
  describe(`what the desk does for residents (${name})`, () => {
    let parts: TestParts;
    let desk: DeskBrowser;
    let resident: Resident;
    let me: string;
    before(async () => {
      parts = await testParts({ city, open });
      const app = createApp(parts) as unknown as Hono;
      desk = new DeskBrowser(app);
      resident = new Resident(app);
      me = await signedIn(parts, desk, ["consultant"], { city: "kuusipeura" });
    });
    after(() => parts.remove());

    const times = async (limit = 1) =>
      (await desk.ask<NextTimes>("GET", `/availability/next?procedure=${procedure}&limit=${limit}`)).body.times;
    const hold = ({ office, start }: FreeTime) => desk.ask<Hold>("POST", "/holds", { procedure, office, start });
    const held = async () => {
      const { id, secret } = (await hold((await times(20)).at(-1)!)).body;
      return { id, secret };
    };
    const booked = async (more: object = {}) =>
      (await desk.ask<BookedVisit>("POST", "/visits", { hold: await held(), contact: caller, ...more })).body;
    const mails = async () =>
      (await parts.database.read.selectFrom("outbox").selectAll().orderBy("id").execute()).map((it) => ({
        kind: it.kind,
        news: JSON.parse(it.body) as VisitNews,
      }));

    it("sees the counters that are kept for staff, which residents do not", async () => {
      const [time] = await times();
      assert.equal(time!.free, 3);
      const [online] = await resident.times(`procedure=${procedure}&limit=1`);
      assert.equal(online!.free, 1);
      const day = time!.start.slice(0, 10);
      const ofDay = await desk.ask<NextTimes>("GET", `/availability/${day}?procedure=${procedure}`);
      assert.equal(ofDay.body.times[0]!.free, 3);
      const days = await desk.ask<{ days: { free: number }[] }>("GET", `/availability?procedure=${procedure}`);
      assert.ok(days.body.days[0]!.free > ofDay.body.times.length);
      assert.equal(days.headers.get("cache-control"), "private, no-cache");
    });

    it("gets a place where residents find none, and other times where there is none at all", async () => {
      const [time] = await times();
      assert.equal((await resident.hold(procedure, time!)).status, 201);
      assert.equal((await resident.hold(procedure, time!)).status, 409);
      assert.deepEqual([(await hold(time!)).status, (await hold(time!)).status], [201, 201]);
      const none = await hold(time!);
      assert.deepEqual([none.status, none.body.code, none.body.alternatives!.length > 0], [409, "time-taken", true]);
    });

    it("keeps a time for longer and gives it back, by the secret of the hold", async () => {
      const { id, secret } = await held();
      const bearer = { authorization: `Bearer ${secret}` };
      assert.equal((await desk.ask("POST", `/holds/${id}/extension`, undefined, bearer)).status, 200);
      assert.equal((await desk.ask("DELETE", `/holds/${id}`)).status, 401);
      assert.equal((await desk.ask("DELETE", `/holds/${id}`, undefined, bearer)).status, 204);
    });

    it("books at once, tells by mail, and notes of which conversation it came", async () => {
      const asked = { channel: "phone", language: "en" };
      const { reference } = (await desk.ask<Conversation>("POST", "/conversations", asked)).body;
      const visit = await booked({ channel: "phone", conversation: reference });
      assert.equal(visit.state, "booked");
      assert.equal(visit.language, "en");
      const mail = (await mails()).at(-1)!;
      assert.deepEqual([mail.kind, mail.news.email, mail.news.secret], ["visit-booked", caller.email, visit.secret]);
      const { body } = await desk.ask<Conversation>("GET", `/conversations/${reference}`);
      assert.deepEqual(
        body.links.map(({ kind, id, state }) => [kind, id, state]),
        [["visit", visit.reference, "booked"]],
      );
      const row = await parts.database.read
        .selectFrom("visit")
        .selectAll()
        .where("reference", "=", visit.reference)
        .executeTakeFirstOrThrow();
      assert.equal(row.channel, "phone");
      const line = await parts.database.read.selectFrom("audit").selectAll().where("subject", "=", row.id).execute();
      assert.ok(line.every(({ actor }) => actor === `staff:${me}`));
      assert.equal((await resident.ask("GET", `/visits/${visit.reference}`, undefined, visit)).status, 200);
    });

    it("books by a name alone, and for one contact as often as it must", async () => {
      const nameless = { hold: await held(), contact: { email: "a@example.org" } };
      assert.equal((await desk.ask("POST", "/visits", nameless)).body.errors?.[0]?.pointer, "/contact/name");
      const before = (await mails()).length;
      const first = await booked({ contact: { name: "Jan Bez Adresu" } });
      const second = await booked({ contact: { name: "Jan Bez Adresu" } });
      assert.deepEqual([first.state, second.state, first.contact.email], ["booked", "booked", null]);
      assert.equal((await mails()).length, before);
      await booked();
      assert.equal((await booked()).state, "booked");
      const { body } = await resident.hold(procedure, (await resident.times(`procedure=${procedure}&limit=1`))[0]!);
      assert.equal((await resident.book(body, caller)).body.code, "too-many-visits");
    });

    it("books nothing for a conversation that is not there", async () => {
      const kept = await held();
      const request = { hold: kept, contact: caller, conversation: "2222-2222" };
      assert.equal((await desk.ask("POST", "/visits", request)).body.code, "unknown-conversation");
      assert.equal((await desk.ask("POST", "/visits", { ...request, conversation: null })).status, 201);
    });

    it("moves and cancels without the visitor's secret; the links of the visitor's mails still open", async () => {
      const [first] = await resident.times(`procedure=${procedure}&limit=1`);
      const { body: kept } = await resident.hold(procedure, first!);
      const who = { ...caller, email: "mover@example.org", phone: "600 999 999" };
      const { body: visit } = await resident.book(kept, who);
      const seen = await desk.ask<Visit>("GET", `/visits/${visit.reference.toLowerCase()}`);
      assert.equal(seen.body.contact.email, who.email);
      assert.doesNotMatch(JSON.stringify(seen.body), new RegExp(visit.secret));
      const path = `/visits/${visit.reference}`;
      const moved = await desk.ask<Visit>("PATCH", path, { hold: await held() });
      assert.notEqual(moved.body.start, visit.start);
      const told = (await mails()).at(-1)!;
      assert.equal(told.news.secret, visit.secret);
      const cancelled = await desk.ask<Visit>("DELETE", path);
      assert.equal(cancelled.body.state, "cancelled");
      assert.equal((await mails()).at(-1)!.kind, "visit-cancelled");
      assert.equal((await desk.ask<Visit>("DELETE", path)).body.state, "cancelled");
      assert.equal((await desk.ask("PATCH", path, { hold: await held() })).body.code, "visit-changed");
      assert.equal((await desk.ask("GET", "/visits/2222-2222")).body.code, "unknown-visit");
      const own = await resident.ask<Visit>("GET", path, undefined, visit);
      assert.equal(own.body.state, "cancelled");
    });

    it("gives a visit of before secrets were kept another one, and tells it, when it moves", async () => {
      const visit = await booked({ contact: { name: "Jan Dawny", email: "dawny@example.org" } });
      const { writer } = parts.database;
      await writer.updateTable("visit").set({ kept_secret: null }).where("reference", "=", visit.reference).execute();
      await desk.ask<Visit>("PATCH", `/visits/${visit.reference}`, { hold: await held() });
      const { secret } = (await mails()).at(-1)!.news;
      assert.notEqual(secret, visit.secret);
      const open = (it: string) => resident.ask("GET", `/visits/${visit.reference}`, undefined, { secret: it });
      assert.deepEqual([(await open(secret)).status, (await open(visit.secret)).status], [200, 404]);
    });

    it("answers a booking that comes twice with the same bytes", async () => {
      const request = { hold: await held(), contact: caller };
      const key = { "idempotency-key": "desk-visit" };
      const [one, two] = [
        await desk.ask("POST", "/visits", request, key),
        await desk.ask("POST", "/visits", request, key),
      ];
      assert.deepEqual(one.body, two.body);
    });
  });
