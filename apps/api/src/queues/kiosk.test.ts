import assert from "node:assert/strict";
import { after, beforeEach, describe, it } from "node:test";
import type { Display, MyTicket, WalkIns } from "@okienko/contract";
import { violations } from "../testing/invariants.ts";
import { openFreshSqlite } from "../testing/test-databases.ts";
import { office, townWithTwoQueues, WaitingRoomTest } from "../testing/waiting-room.ts";

const opened: WaitingRoomTest[] = [];
after(async () => {
  for (const it of opened) await it.parts.remove();
});

let room: WaitingRoomTest;
async function open(city?: object): Promise<void> {
  room = await WaitingRoomTest.open({ open: openFreshSqlite }, city);
  opened.push(room);
}
const display = async () => (await room.resident.ask<Display>("GET", `/offices/${office}/display`)).body as Display;
const mine = async ({ reference, secret }: { reference: string; secret: string }) =>
  (await room.resident.ask<MyTicket>("GET", `/visits/${reference}/ticket`, undefined, { secret })).body as MyTicket;

describe("the kiosk", () => {
  beforeEach(() => open());

  it("takes the code as it is typed, with blanks and hyphens", async () => {
    const { checkInCode } = await room.book(20);
    assert.equal((await room.checkIn(`${checkInCode.slice(0, 3)} ${checkInCode.slice(3)}`)).status, 201);
  });

  it("explains why it refuses a code: unknown, another office, too early, there already, cancelled", async () => {
    const said = async (code: string, at?: string) => {
      const { status, body } = await room.checkIn(code, at);
      return [status, body.code];
    };
    const visit = await room.book(20);
    const later = await room.book(80);
    assert.deepEqual(await said("000000"), [404, "unknown-code"]);
    assert.deepEqual(await said(visit.checkInCode, "elsewhere"), [404, "unknown-office"]);
    assert.deepEqual(await said(later.checkInCode), [409, "too-early"]);
    room.at(20);
    assert.deepEqual(await said(later.checkInCode), [201, undefined]);
    await said(visit.checkInCode);
    assert.deepEqual(await said(visit.checkInCode), [409, "already-arrived"]);
    const cancelled = await room.book(40);
    const { reference, secret } = cancelled;
    assert.equal((await room.resident.ask("DELETE", `/visits/${reference}`, undefined, { secret })).status, 200);
    assert.deepEqual(await said(cancelled.checkInCode), [409, "visit-changed"]);
  });

  it("sends nobody to the waiting room of another office", async () => {
    const file = townWithTwoQueues() as { offices: object[] };
    await open({ ...file, offices: [...file.offices, { ...file.offices[0]!, id: "barn" }] });
    const { checkInCode, reference } = await room.book(20);
    assert.equal((await room.checkIn(checkInCode, "barn")).body.code, "other-office");
    const clerk = await room.clerk();
    const arrival = await clerk.browser.ask("POST", "/arrivals", { office: "barn", reference });
    assert.equal(arrival.body.code, "other-office");
  });

  it("tells nothing of a person, whoever guesses a code", async () => {
    const visit = await room.book(20, "library-card", { name: "Aino Salainen", email: "aino@example.org" });
    const texts = [await room.checkIn(visit.checkInCode), await room.checkIn(visit.checkInCode)].map((it) => it.text);
    for (const text of texts) assert.doesNotMatch(text, /Aino|Salainen|example\.org/);
  });

  it("answers a check-in that is sent again with the same key by the same ticket", async () => {
    const { checkInCode: code } = await room.book(20);
    const send = () => room.resident.ask("POST", "/check-ins", { office, code }, { key: "once" });
    const [first, second] = [await send(), await send()];
    assert.deepEqual([first.status, second.text], [201, first.text]);
  });

  it("counts wrong codes as guesses of secrets", async () => {
    const strict = await WaitingRoomTest.open({ open: openFreshSqlite }, townWithTwoQueues(), {
      RATE_LIMITS: "on",
    });
    opened.push(strict);
    const codes = Array.from({ length: 31 }, (_, at) => String(at).padStart(6, "0"));
    const statuses: number[] = [];
    for (const code of codes) statuses.push((await strict.checkIn(code)).status);
    assert.deepEqual([statuses[0], statuses.at(-1)], [404, 429]);
  });

  it("gives a ticket to who has no visit: with a secret for the phone and no time, though a free one is taken for it", async () => {
    const tickets = [];
    for (let taken = 0; taken < 5; taken++) tickets.push((await room.takeTicket()).body);
    assert.deepEqual(
      tickets.map((it) => it.ticket),
      ["A001", "A002", "A003", "A004", "A005"],
    );
    for (const it of tickets) assert.equal((await mine(it)).start, null);
    const visits = await room.parts.database.read.selectFrom("visit").selectAll().orderBy("id").execute();
    const [now, soon] = ["10:00", "10:20"];
    assert.deepEqual(
      visits.map((it) => (it.cells_end > it.starts_at ? it.wall_time : null)),
      [now, now, soon, soon, null],
    );
    assert.match(tickets[0]!.link, /\/ticket\/[0-9A-Z-]{9}#[0-9a-z]{32}$/);
    assert.deepEqual(await violations(room.parts.database, 2), [], "who takes a time takes its cells, others none");
    const visit = await room.resident.ask<{ state: string }>("GET", `/visits/${tickets[4]!.reference}`, undefined, {
      secret: tickets[4]!.secret,
    });
    assert.deepEqual([visit.status, visit.body.state], [200, "arrived"]);
  });

  it("gives tickets of each queue their own letter", async () => {
    assert.equal((await room.takeTicket("building-advice")).body.ticket, "B001");
    assert.equal((await room.takeTicket()).body.ticket, "A001");
  });

  it("refuses what the office does not serve, and what nobody does", async () => {
    const said = async (more: object) => (await room.takeTicket("library-card", more)).body.code;
    assert.equal(await said({ procedure: "none" }), "unknown-procedure");
    assert.equal(await said({ office: "none" }), "unknown-office");
    assert.equal(await said({ quantity: 99 }), "quantity-not-offered");
    assert.equal(await said({ procedure: "open-fire-notice" }), "not-bookable");
  });

  it("offers and gives nothing in a queue that staff have stopped for today, and again when they allow it", async () => {
    const clerk = await room.clerk();
    const allow = (allowed: boolean) => clerk.browser.ask("PUT", "/queues/town-house-desk/walk-ins", { allowed });
    const offered = async () => {
      const { body } = await room.resident.ask<WalkIns>("GET", `/offices/${office}/walk-ins`);
      return body.procedures.map((it) => it.id);
    };
    assert.ok((await offered()).includes("library-card"));
    assert.equal((await allow(false)).status, 200);
    assert.deepEqual(await offered(), ["building-advice"]);
    assert.equal((await room.takeTicket()).body.code, "walk-ins-stopped");
    const now = { procedure: "library-card", office, start: "2026-11-24T10:20:00+02:00", now: true };
    assert.equal((await room.resident.ask("POST", "/holds", now)).body.code, "walk-ins-stopped");
    assert.equal(
      (await room.resident.ask("POST", "/holds", { ...now, now: false })).status,
      201,
      "times for others stay",
    );
    assert.equal((await display()).queues[0]!.walkIns, false);
    assert.equal((await clerk.browser.ask("POST", "/walk-ins", { office, procedure: "library-card" })).status, 201);
    await allow(true);
    assert.equal((await room.takeTicket()).status, 201);
    await allow(false);
    room.at(24 * 60);
    assert.equal((await room.takeTicket()).status, 201, "tomorrow is another day");
  });

  it("gives no more tickets than can be served until closing", async () => {
    const file = townWithTwoQueues(1) as { queues: { rules: object[] }[] };
    const closing = { ...file.queues[0]!.rules[0]!, until: "11:00" };
    await open({ ...file, queues: file.queues.map((it) => ({ ...it, rules: [closing] })) });
    const given: unknown[] = [];
    for (let taken = 0; taken < 7; taken++) given.push((await room.takeTicket()).body.code ?? "given");
    assert.deepEqual(
      given,
      [...Array.from({ length: 6 }, () => "given"), "queue-full"],
      "six of ten minutes in an hour",
    );
    room.at(61);
    assert.equal((await room.takeTicket()).body.code, "queue-full", "it is closed");
  });
});

describe("a visit that is booked for now at the door", () => {
  beforeEach(() => open());
  const hold = (start: string) =>
    room.resident.ask<{ id: string; secret: string }>("POST", "/holds", {
      procedure: "library-card",
      office,
      start,
      now: true,
    });

  it("arrives by itself", async () => {
    const visit = await room.resident.book((await hold("2026-11-24T10:20:00+02:00")).body);
    assert.deepEqual([visit.status, visit.body.state], [201, "arrived"]);
    const ticket = await mine(visit.body);
    assert.deepEqual([ticket.state, ticket.ticket, ticket.start], ["waiting", "A001", "2026-11-24T10:20:00+02:00"]);
  });

  it("is an ordinary visit where it begins later than what the city calls now", async () => {
    const visit = await room.resident.book((await hold("2026-11-24T10:40:00+02:00")).body);
    assert.deepEqual([visit.status, visit.body.state], [201, "booked"]);
  });
});

describe("a clerk who receives people", () => {
  beforeEach(() => open());

  it("lets a visit arrive by its code, its number, or its line, also hours before", async () => {
    const clerk = await room.clerk();
    const visits = [await room.book(20), await room.book(40), await room.book(300)];
    const [, , third] = (await clerk.room()).expected;
    const ways = [
      { code: visits[0]!.checkInCode },
      { reference: visits[1]!.reference.toLowerCase() },
      { visit: third!.visit },
    ];
    for (const [at, way] of ways.entries()) {
      const { status, body } = await clerk.browser.ask<{ ticket: string }>("POST", "/arrivals", { office, ...way });
      assert.deepEqual([status, body.ticket], [201, `A00${at + 1}`]);
    }
    assert.deepEqual((await clerk.room()).expected, []);
  });

  it("is told why somebody cannot arrive", async () => {
    const clerk = await room.clerk();
    const said = async (way: object) => (await clerk.browser.ask("POST", "/arrivals", { office, ...way })).body.code;
    const tomorrow = await room.book(24 * 60);
    assert.equal(await said({ reference: tomorrow.reference }), "other-day");
    assert.equal(await said({ reference: "2222-2222" }), "unknown-visit");
    assert.equal(await said({ visit: "none" }), "unknown-visit");
    assert.equal(await said({ code: "999999" }), "unknown-visit");
    assert.equal(await said({}), "invalid-fields");
    assert.equal(await said({ code: "1", visit: "2" }), "invalid-fields");
    assert.equal(await said({ office: "none", code: "1" }), "unknown-office");
  });

  it("writes a name on a ticket, which the display never shows", async () => {
    const clerk = await room.clerkAt("desk-1");
    const name = `<img src=x onerror=alert(1)>\u202e=cmd|' /C calc'!A0`;
    const body = { office, procedure: "library-card", name };
    assert.equal((await clerk.browser.ask("POST", "/walk-ins", body)).status, 201);
    assert.match((await clerk.room()).waiting[0]!.name!, /^<img src=x onerror=alert\(1\)>/, "staff see it as text");
    await clerk.call();
    const shown = await display();
    assert.deepEqual(
      shown.called.map((it) => [it.ticket, it.counter.id]),
      [["A001", "desk-1"]],
    );
    assert.doesNotMatch(JSON.stringify(shown), /img|onerror|cmd/);
  });

  it("is told which walk-ins cannot be", async () => {
    const clerk = await room.clerk();
    const said = async (more: object) =>
      (await clerk.browser.ask("POST", "/walk-ins", { office, procedure: "library-card", ...more })).body.code;
    assert.equal(await said({ procedure: "open-fire-notice" }), "not-bookable");
    assert.equal(await said({ name: "two\nlines" }), "invalid-fields");
    assert.equal(
      (await clerk.browser.ask("PUT", "/queues/none/walk-ins", { allowed: true })).body.code,
      "unknown-queue",
    );
  });
});

describe("the display", () => {
  beforeEach(() => open());

  it("shows who is called where, the last calls, and how many wait, and nothing of who they are", async () => {
    const names = ["Aino Salainen", "Eero Piilo", "Liisa Lymy"];
    const visits = [];
    for (const name of names)
      visits.push(
        await room
          .book(20, "library-card", { name, email: `${name[0]}@example.org` })
          .catch(() => room.book(40, "library-card", { name, email: `${name[0]}@example.org` })),
      );
    for (const it of visits) await room.checkIn(it.checkInCode);
    const clerk = await room.clerkAt("desk-1");
    await clerk.call();
    const first = (await clerk.view()).current!;
    await clerk.step((await clerk.step(first, "start")).body, "finish");
    room.at(1);
    await clerk.call();
    const shown = await display();
    assert.deepEqual(
      shown.called.map((it) => [it.ticket, it.counter.name, it.calls]),
      [["A002", "Palvelupiste 1", 1]],
    );
    assert.deepEqual(
      shown.last.map((it) => it.ticket),
      ["A001"],
    );
    assert.deepEqual(
      shown.queues.map((it) => [it.letter, it.waiting]),
      [
        ["A", 1],
        ["B", 0],
      ],
    );
    assert.doesNotMatch(JSON.stringify(shown), new RegExp([...names, ...visits.map((it) => it.reference)].join("|")));
  });

  it("is not sent again while nothing has changed, and knows no other office", async () => {
    const first = await room.resident.ask("GET", `/offices/${office}/display`);
    const headers = { "if-none-match": first.headers.get("etag")! };
    assert.equal((await room.resident.ask("GET", `/offices/${office}/display`, undefined, { headers })).status, 304);
    assert.equal((await room.resident.ask("GET", "/offices/none/display")).body.code, "unknown-office");
  });
});

describe("my ticket", () => {
  beforeEach(() => open());

  it("tells the place, a range of the wait and the counter, from booking to the end", async () => {
    const [first, visit] = [await room.book(20), await room.book(20)];
    const expected = await mine(visit);
    assert.deepEqual(
      [expected.state, expected.ticket, expected.checkInFrom],
      ["expected", null, "2026-11-24T09:20:00+02:00"],
    );
    for (const it of [first, visit]) await room.checkIn(it.checkInCode);
    const closed = await mine(visit);
    assert.deepEqual([closed.state, closed.before, closed.wait, closed.openCounters], ["waiting", 1, null, 0]);
    const clerk = await room.clerkAt("desk-1");
    room.at(20);
    const { before, wait, openCounters } = await mine(visit);
    // ten minutes are planned and nothing is measured yet
    assert.deepEqual([before, wait, openCounters], [1, { from: 6, until: 15 }, 1]);
    await clerk.call();
    await clerk.step((await clerk.view()).current!, "start");
    await clerk.step((await clerk.view()).current!, "finish");
    await clerk.call();
    const called = await mine(visit);
    assert.deepEqual(
      [called.state, called.counter?.name, called.before, called.wait],
      ["called", "Palvelupiste 1", null, null],
    );
    assert.equal((await mine(first)).state, "served");
    room.at(24 * 60);
    assert.equal((await mine(visit)).state, "served", "the day is over");
  });

  it("learns from what was measured lately", async () => {
    const clerk = await room.clerkAt("desk-1");
    for (let served = 0; served < 10; served++) {
      room.at(served * 5);
      await room.takeTicket();
      await clerk.call();
      await clerk.step((await clerk.view()).current!, "start");
      room.at(served * 5 + 2);
      await clerk.step((await clerk.view()).current!, "finish");
    }
    const { wait } = (await room.takeTicket()).body;
    assert.deepEqual(wait, { from: 0, until: 0 });
    const later = room.restarted();
    const next = await later.takeTicket();
    assert.deepEqual([next.body.before, next.body.wait], [1, { from: 2, until: 2 }]);
  });

  it("is for who knows the secret alone", async () => {
    const { reference } = await room.book(20);
    const ask = (secret?: string) =>
      room.resident.ask("GET", `/visits/${reference}/ticket`, undefined, secret ? { secret } : {});
    assert.deepEqual([(await ask()).status, (await ask("0".repeat(32))).body.code], [401, "unknown-visit"]);
  });

  it("is over for a visit that was cancelled", async () => {
    const visit = await room.book(20);
    await room.resident.ask("DELETE", `/visits/${visit.reference}`, undefined, { secret: visit.secret });
    assert.equal((await mine(visit)).state, "over");
  });
});
