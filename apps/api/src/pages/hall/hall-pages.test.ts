import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { PlainBrowser } from "../../testing/plain-browser.ts";
import { readQrSvg } from "../../testing/read-qr-svg.ts";
import { openFreshSqlite } from "../../testing/test-databases.ts";
import { office, WaitingRoomTest } from "../../testing/waiting-room.ts";

let room: WaitingRoomTest;
beforeEach(async () => {
  room = await WaitingRoomTest.open({ open: openFreshSqlite });
});
afterEach(() => room.parts.remove());

const open = (path: string) => new PlainBrowser(room.app).open(path);

describe("the kiosk, without scripts", () => {
  const kiosk = `/kiosk/${office}`;

  it("checks a visit in by its code, however it is typed, and tells the ticket", async () => {
    const { checkInCode } = await room.book(20);
    const browser = await open(kiosk);
    await browser.press("I am here", { code: `${checkInCode.slice(0, 3)} ${checkInCode.slice(3)}` });
    assert.equal(browser.status, 200);
    assert.match(browser.words, /Your ticket A001 .*You are next\./);
    assert.doesNotMatch(browser.html, /Aino/);
  });

  it("checks in once when the button is pressed twice, and says the ticket to who comes again", async () => {
    const { checkInCode: code } = await room.book(20);
    const browser = await open(kiosk);
    await browser.press("I am here", { code });
    await browser.reload();
    assert.match(browser.words, /Your ticket A001/);
    const again = await open(kiosk);
    await again.press("I am here", { code });
    assert.equal(again.status, 409);
    assert.match(again.words, /checked in already: A001/);
  });

  it("says what is wrong with a code: nobody has it, it is too early, nothing was typed", async () => {
    const { checkInCode } = await room.book(80);
    for (const [code, status, words] of [
      [checkInCode === "000000" ? "000001" : "000000", 404, /no visit today with this code/],
      [checkInCode, 409, /too early/],
      ["12345", 422, /no visit today with this code/],
      ["", 422, /type the six digits/],
    ] as const) {
      const browser = await open(kiosk);
      await browser.press("I am here", { code });
      assert.equal(browser.status, status, code);
      assert.match(browser.words, words);
      assert.match(browser.html, /aria-describedby="code-hint code-error"/);
      assert.match(browser.html, /<title>Error: Welcome – /);
    }
  });

  it("gives a ticket to who has no visit, once, with a code for the phone that no address tells", async () => {
    const browser = await open(kiosk);
    await browser.follow("Take a ticket");
    await browser.press("Search", { q: "library" });
    await browser.press("Library card");
    assert.match(browser.words, /Your ticket A001/);
    const [, picture] = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(browser.html)!;
    const link = readQrSvg(Buffer.from(picture!, "base64").toString())!;
    assert.match(link, /\/ticket\/[^/#]+#[0-9a-z]{32}$/);
    await browser.reload();
    const first = /Your ticket (\w+)/.exec(browser.words)![1];
    assert.equal(first, "A001");
    assert.equal((await (await room.clerk()).room()).waiting.length, 1);
    await browser.follow("Back to the start");
    assert.doesNotMatch(browser.html, /A001|#[0-9a-z]{32}/);
  });

  it("offers no tickets where staff have stopped them, also to who still has the page", async () => {
    const late = await (await open(kiosk)).follow("Take a ticket");
    const clerk = await room.clerk();
    for (const queue of ["town-house-desk", "upstairs"])
      await clerk.browser.ask("PUT", `/queues/${queue}/walk-ins`, { allowed: false });
    await late.press("Library card");
    assert.equal(late.status, 409);
    assert.match(late.words, /No more tickets are given out for this now/);
    assert.match((await open(kiosk)).words, /No tickets are given out right now/);
  });

  it("is nowhere for an office that does not exist", async () => {
    for (const page of ["kiosk", "display"]) assert.equal((await open(`/${page}/nowhere`)).status, 404);
  });
});

describe("the display, without scripts", () => {
  const display = `/display/${office}`;

  it("shows tickets, counters and how many wait, in all languages of the city, and never a name", async () => {
    const visit = await room.book(0, "library-card", { name: "Aino Canary", phone: "+358 40 1234567" });
    await room.checkIn(visit.checkInCode);
    await room.takeTicket();
    await (await room.clerkAt("desk-1")).call();
    const { words, html, headers } = await open(display);
    assert.match(words, /Ticket \/ Vuoronumero|Ticket .*A001/);
    assert.match(html, /<span lang="en">[^<]+<\/span\s*><span lang="fi">/);
    assert.match(html, /<dd>1<\/dd>/);
    assert.doesNotMatch(html, /Aino|Canary|1234567/);
    assert.match(html, /<noscript><meta http-equiv="refresh"/);
    assert.equal(headers.get("cache-control"), "no-store");
  });

  it("tells one call from the next one of the same ticket", async () => {
    await room.takeTicket();
    const clerk = await room.clerkAt("desk-1");
    const { body } = await clerk.call();
    const callOf = async () => /data-call="([^"]+)"/.exec((await open(display)).html)![1];
    const first = await callOf();
    assert.equal(await callOf(), first);
    await clerk.step(body.current!, "call-again");
    assert.notEqual(await callOf(), first);
  });

  it("says each call to screen readers, in one language", async () => {
    await room.takeTicket();
    const clerk = await room.clerkAt("desk-1");
    const said = async () => /role="status">(Ticket[^<]*)</.exec((await open(display)).html)?.[1];
    assert.equal(await said(), undefined);
    const { body } = await clerk.call();
    const first = await said();
    assert.match(first!, /^Ticket A001, /);
    await clerk.step(body.current!, "call-again");
    assert.equal(await said(), `${first} (2)`);
  });

  it("shows only the queues that are asked for", async () => {
    await room.takeTicket("building-advice");
    await (await room.clerkAt("room-1")).call();
    assert.match((await open(`${display}?queues=upstairs`)).words, /B001/);
    assert.doesNotMatch((await open(`${display}?queues=town-house-desk`)).words, /B001|Upstairs/);
  });
});

describe("my ticket, without scripts", () => {
  it("shows the place in the queue and the counter to who knows the secret, by a form", async () => {
    const { body: before } = await room.takeTicket();
    const { body: mine } = await room.takeTicket();
    const browser = await open(`/ticket/${mine.reference}`);
    assert.doesNotMatch(browser.html, /A002/);
    await browser.press("Show my ticket", { secret: mine.secret });
    assert.match(browser.words, /A002 .*1 person is before you/);
    const clerk = await room.clerkAt("desk-1");
    const { body } = await clerk.call();
    assert.equal(body.current!.ticket, before.ticket);
    await clerk.step(body.current!, "missed");
    await clerk.call();
    await browser.press("Show how it is now");
    assert.match(browser.words, /A002 It is your turn Desk/);
  });

  it("answers a wrong secret as an unknown number, so that neither can be guessed", async () => {
    const { body } = await room.takeTicket();
    for (const [reference, secret] of [
      [body.reference, "0".repeat(32)],
      ["2222-2222", body.secret],
    ]) {
      const browser = await open(`/ticket/${reference}`);
      await browser.press("Show my ticket", { secret: secret! });
      assert.equal(browser.status, 404);
      assert.match(browser.words, /do not belong together/);
      assert.doesNotMatch(browser.html, /A001|data-live/);
    }
  });
});
