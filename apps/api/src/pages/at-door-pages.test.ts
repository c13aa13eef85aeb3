import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { PlainBrowser } from "../testing/plain-browser.ts";
import { openFreshSqlite } from "../testing/test-databases.ts";
import { WaitingRoomTest } from "../testing/waiting-room.ts";

const path = "/book/resident-services/library-card?now";
const aino = { name: "Aino Canary", phone: "+358 40 1234567" };

describe("booking at the door, without scripts", () => {
  let room: WaitingRoomTest;

  beforeEach(async () => {
    room = await WaitingRoomTest.open({ open: openFreshSqlite });
  });
  afterEach(() => room.parts.remove());

  const open = () => new PlainBrowser(room.app).open(path);
  const stopWalkIns = async () =>
    (await room.clerk()).browser.ask("PUT", "/queues/town-house-desk/walk-ins", { allowed: false });

  it("gives who takes a time of now a ticket, and leads to the place in the queue", async () => {
    const browser = await open();
    assert.match(browser.words, /Free now .*10:00 Town house .*Earliest times/);
    await browser.press(/10:00/);
    await browser.press("Book the visit", aino);
    assert.equal(browser.status, 201);
    assert.match(browser.words, /Your ticket: A001/);
    await browser.press("Show my ticket");
    assert.match(browser.words, /My ticket .*A001 .*You are next/);
  });

  it("gives who takes a later time an ordinary visit", async () => {
    const browser = await open();
    await browser.press(/10:40/);
    await browser.press("Book the visit", aino);
    assert.match(browser.words, /Check-in code/);
    assert.doesNotMatch(browser.words, /Your ticket/);
  });

  it("offers nothing as now where staff have stopped people at the door, but the same times to book", async () => {
    await stopWalkIns();
    const browser = await open();
    assert.doesNotMatch(browser.words, /Free now/);
    await browser.press(/10:00/);
    await browser.press("Book the visit", aino);
    assert.match(browser.words, /Check-in code/);
  });

  it("says so to who still has the page, and offers times", async () => {
    const browser = await open();
    await stopWalkIns();
    await browser.press(/10:00/);
    assert.equal(browser.status, 409);
    assert.match(browser.words, /Nobody is taken here without a booked time at the moment/);
    await browser.press(/10:00/);
    await browser.press("Book the visit", aino);
    assert.equal(browser.status, 201);
  });
});
