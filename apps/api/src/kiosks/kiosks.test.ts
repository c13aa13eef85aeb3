import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { KioskList, NewKiosk, WalkIns } from "@okienko/contract";
import { DeskBrowser } from "../testing/desk-browser.ts";
import { PlainBrowser } from "../testing/plain-browser.ts";
import { openFreshSqlite } from "../testing/test-databases.ts";
import { type Clerk, office, townWithTwoQueues, WaitingRoomTest } from "../testing/waiting-room.ts";

/** Tickets of the desk only at its kiosk, those of the rooms upstairs from anywhere; a second office has the same. */
function townWithKiosks(): object {
  const file = townWithTwoQueues() as { offices: object[]; queues: object[] };
  const [desk, upstairs] = file.queues;
  const barn = { ...desk!, id: "barn-desk", office: "barn", remoteTickets: false };
  return {
    ...file,
    offices: [...file.offices, { ...file.offices[0]!, id: "barn" }],
    queues: [{ ...desk!, remoteTickets: false }, upstairs!, barn],
  };
}

describe("a kiosk", () => {
  let room: WaitingRoomTest;
  let manager: Clerk;
  beforeEach(async () => {
    room = await WaitingRoomTest.open({ open: openFreshSqlite }, townWithKiosks());
    manager = await room.clerk(["manager"]);
  });
  afterEach(() => room.parts.remove());

  const make = async (at = office) => {
    const made = await manager.browser.ask<NewKiosk>("POST", `/offices/${at}/kiosks`, { name: "Entrance" });
    assert.equal(made.status, 201);
    const [path, secret] = made.body.link.replace(/^https?:\/\/[^/]+/, "").split("#") as [string, string];
    return { ...made.body, path, secret };
  };
  const unlock = async ({ path, secret }: { path: string; secret: string }, browser = new PlainBrowser(room.app)) => {
    await browser.open(path);
    await browser.press("Make this screen a kiosk", { secret });
    return browser;
  };
  const kiosks = async () =>
    (await manager.browser.ask<KioskList>("GET", `/offices/${office}/kiosks`)).body.kiosks!.map((it) => it.unlockedAt);
  const takes = async (browser: PlainBrowser) => {
    await browser.open(`/kiosk/${office}/procedures?lang=en`);
    return browser.buttons.some(({ words }) => words === "Library card");
  };

  it("gives tickets once its link has been opened on a screen, which no other screen and no program does", async () => {
    assert.equal((await room.takeTicket()).body.code, "only-at-kiosk");
    const stranger = await new PlainBrowser(room.app).open(`/kiosk/${office}`);
    assert.equal(await takes(stranger), false);
    assert.match(stranger.words, /Not now – book a visit instead .*Library card Tickets at the kiosk of the office\./);
    const browser = await unlock(await make());
    assert.deepEqual([browser.status, browser.headers.get("location")], [303, `/kiosk/${office}`]);
    assert.equal(await takes(browser), true);
    await browser.press("Library card");
    assert.match(browser.words, /Your ticket A001/);
  });

  it("is a kiosk of its own office only", async () => {
    const browser = await unlock(await make("barn"));
    assert.equal(await takes(browser), false);
    const elsewhere = await make("barn");
    assert.equal((await unlock({ ...elsewhere, path: `/kiosk/${office}/unlock` })).status, 404);
  });

  it("has its link under the name of the server under which the desk is open", async () => {
    const browser = new DeskBrowser(room.app, "localhost:8080");
    for (const [name, value] of manager.browser.cookies) browser.cookies.set(name, value);
    const { body } = await browser.ask<NewKiosk>("POST", `/offices/${office}/kiosks`, { name: "Entrance" });
    assert.match(body.link!, /^http:\/\/localhost:8080\/kiosk\/town-house\/unlock#/);
  });

  it("is unlocked once, within an hour", async () => {
    const first = await make();
    await unlock(first);
    const second = await unlock(first);
    assert.equal(second.status, 404);
    assert.match(second.words, /This link has been used or has run out/);
    assert.equal(await takes(second), false);
    const late = await make();
    room.at(61);
    assert.equal((await unlock(late)).status, 404);
  });

  it("gives no tickets any more once staff have locked it, also to who still has its page", async () => {
    const made = await make();
    const browser = await unlock(made);
    assert.equal(await takes(browser), true);
    assert.equal((await manager.browser.ask("DELETE", `/kiosks/${made.kiosk.id}`)).status, 204);
    await browser.press("Library card");
    assert.equal(browser.status, 409);
    assert.match(browser.words, /No more tickets are given out for this now/);
    assert.equal(await takes(browser), false);
    assert.equal((await manager.browser.ask("DELETE", `/kiosks/${made.kiosk.id}`)).body.code, "unknown-kiosk");
  });

  it("stands in the list of its office with the moment of its unlocking", async () => {
    const made = await make();
    assert.deepEqual(await kiosks(), [null]);
    await unlock(made);
    assert.deepEqual(await kiosks(), ["2026-11-24T10:00:00+02:00"]);
    const asked = await manager.browser.ask("GET", "/offices/nowhere/kiosks");
    assert.equal(asked.body.code, "unknown-office");
  });

  it("is not needed where a queue gives tickets from afar", async () => {
    const { body } = await room.resident.ask<WalkIns>("GET", `/offices/${office}/walk-ins`);
    const remote = new Map(body.procedures!.map((it) => [it.id, it.remote]));
    assert.deepEqual([remote.get("library-card"), remote.get("building-advice")], [false, true]);
    assert.equal((await room.takeTicket("building-advice")).body.ticket, "B001");
  });

  it("leaves no key in the database and none in the log of staff", async () => {
    const made = await make();
    const browser = await unlock(made);
    const key = /okienko-kiosk=(\w+)/.exec(browser.headers.get("set-cookie")!)![1]!;
    assert.match(browser.headers.get("set-cookie")!, /HttpOnly/);
    const { read } = room.parts.database;
    const rows = [
      await read.selectFrom("kiosk").selectAll().execute(),
      await read.selectFrom("audit").selectAll().execute(),
    ];
    const stored = JSON.stringify(rows);
    for (const it of [key, made.secret]) assert.ok(!stored.includes(it));
    for (const it of ["kiosk-made", "kiosk-unlocked"]) assert.ok(stored.includes(it), it);
  });
});
