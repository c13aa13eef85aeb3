import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { BookedVisit } from "@okienko/contract";
import { createApp } from "../app.ts";
import { violations } from "../testing/invariants.ts";
import { PlainBrowser } from "../testing/plain-browser.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const booking = { maxVisitsPerContact: 100, confirmEmail: { withinMinutes: 60 } };
const byPhone = { name: "Anna Próbna", phone: "+48 600 100 200" };

describe("a visit without scripts", () => {
  let parts: TestParts;

  before(async () => {
    parts = await testParts({ city: roundTheClock(1, { booking }) });
  });
  after(async () => {
    assert.deepEqual(await violations(parts.database, 1), []);
    await parts.remove();
  });

  /** A visit on the last day that is free. */
  async function book(who: object = byPhone): Promise<BookedVisit> {
    const resident = new Resident(createApp(parts));
    const { days } = await resident.days("procedure=library-card");
    const { office, first: start } = days.at(-1)!.offices[0]!;
    const hold = await resident.hold("library-card", { office, start });
    return (await resident.book(hold.body, who)).body as BookedVisit;
  }

  const visitor = () => new PlainBrowser(createApp(parts));

  async function opened(visit: BookedVisit): Promise<PlainBrowser> {
    const browser = await visitor().open("/status");
    await browser.press("Show status", { reference: visit.reference.toLowerCase().replace("-", " ") });
    return browser.press("Open the visit", { secret: visit.secret });
  }

  it("shows the public when and where, but neither who nor what for", async () => {
    const browser = await visitor().open(`/visit/${(await book()).reference}`);
    assert.match(browser.words, /State booked Day and time .* Office Town house/);
    assert.equal(/Anna|Library card|600 100 200/.test(browser.words), false);
  });

  it("opens for its owner by number and access code, as people type them", async () => {
    const visit = await book();
    const browser = await visitor().open(`/visit/${visit.reference}`);
    const typed = visit.secret
      .toUpperCase()
      .replace(/(.{4})/g, "$1 ")
      .replaceAll("0", "O");
    await browser.press("Open the visit", { secret: typed });
    assert.equal(browser.status, 200);
    assert.match(
      browser.words,
      new RegExp(`Visit ${visit.reference} Library card .* Check-in code ${visit.checkInCode}`),
    );
    assert.equal(browser.headers.get("cache-control"), "no-store");
  });

  it("says that number and code do not belong together and shows no more than to the public", async () => {
    const browser = await visitor().open(`/visit/${(await book()).reference}`);
    await browser.press("Open the visit", { secret: "a".repeat(32) });
    assert.equal(browser.status, 404);
    assert.match(browser.words, /do not belong together/);
    assert.match(browser.html, /<title>Error: Visit /);
    assert.equal(browser.words.includes("Library card"), false);
  });

  it("is cancelled only after asking, and once", async () => {
    const browser = await opened(await book());
    await browser.press("Cancel the visit");
    await browser.press("No, keep the visit");
    assert.match(browser.words, /State booked/);
    await browser.press("Cancel the visit");
    await browser.press("Yes, cancel the visit");
    assert.match(browser.words, /The visit is cancelled .* State cancelled/);
    await browser.reload();
    assert.match(browser.words, /State cancelled/);
  });

  it("is moved by a day, a time and a press that is sure, and once", async () => {
    const visit = await book();
    const browser = await opened(visit);
    await browser.press("Move the visit");
    assert.match(browser.words, /Choose another time The old time stays yours/);
    await browser.press(/\d, \d+ free times?$/);
    await browser.press(/^\d+:\d\d, /);
    assert.match(browser.words, /Move the visit to this time\? Until now .* New time .* Held for you until/);
    await browser.press("Yes, move it");
    assert.match(browser.words, /Your visit has been moved/);
    await browser.reload();
    assert.equal(browser.status, 200);
    const { body } = await new Resident(createApp(parts)).ask<BookedVisit>(
      "GET",
      `/visits/${visit.reference}`,
      undefined,
      visit,
    );
    assert.notEqual(body.start, visit.start);
    assert.equal(body.state, "booked");
  });

  it("keeps its old time when the new one is thought better of", async () => {
    const visit = await book();
    const browser = await opened(visit);
    await browser.press("Move the visit");
    await browser.press(/Town house$/);
    await browser.press("Choose another time");
    await browser.press(/Town house$/);
    const rows = await parts.database.read.selectFrom("visit").select("state").where("state", "=", "held").execute();
    assert.equal(rows.length, 1);
  });

  it("is confirmed by the code of the mail", async () => {
    const visit = await book({ name: "Anna", email: "anna@example.org" });
    assert.equal(visit.state, "unconfirmed");
    const sent = await parts.database.read
      .selectFrom("outbox")
      .select("body")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    const { confirmation } = JSON.parse(sent.body) as { confirmation: { code: string } };
    const browser = await opened(visit);
    assert.match(browser.words, /Not booked yet/);
    await browser.press("Confirm the visit", { code: "wrong" });
    assert.equal(browser.status, 404);
    assert.match(browser.words, /This is not the code/);
    assert.match(browser.html, /<title>Error: Confirm the visit/);
    assert.match(browser.html, /id="code"[^>]*aria-required="true"/);
    await browser.press("Confirm the visit", { code: ` ${confirmation.code.toUpperCase()} ` });
    assert.match(browser.words, /Your visit is booked .* State booked/);
  });

  it("is not found by a number that cannot be one, and no number at all is asked for again", async () => {
    const browser = await visitor().open("/visit/AAAA-AAAA");
    assert.equal(browser.status, 404);
    assert.match(browser.words, /We know no such number/);
    assert.match(browser.html, /<title>Error: Check status/);
    assert.match(browser.html, /<okienko-status reference="AAAA-AAAA"/, "the widget looks for it as well");
    assert.match(browser.html, /id="errors" tabindex="-1" autofocus/);
    assert.match(browser.html, /value="AAAA-AAAA"/);
    await browser.press("Show status", { reference: " " });
    assert.match(browser.words, /Enter the number/);
    assert.match(browser.html, /id="reference"[^>]*aria-required="true"/);
  });
});
