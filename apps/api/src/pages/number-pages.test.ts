import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { BookedVisit } from "@okienko/contract";
import { createApp } from "../app.ts";
import { PlainBrowser } from "../testing/plain-browser.ts";
import { reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

async function booked(resident: Resident): Promise<BookedVisit> {
  const { days } = await resident.days("procedure=library-card");
  const { office, first: start } = days.at(-1)!.offices[0]!;
  const hold = await resident.hold("library-card", { office, start });
  return (await resident.book(hold.body, { name: "Anna", phone: "+48 600 100 200" })).body as BookedVisit;
}

describe("the page of a number", () => {
  let parts: TestParts;
  let reporter: Reporter;

  before(async () => {
    parts = await testParts({ city: reportCity() });
    reporter = new Reporter(createApp(parts), parts);
  });
  after(() => parts.remove());

  const visitor = () => new PlainBrowser(createApp(parts));

  it("is that of a report where the number is a report's", async () => {
    const { reference } = await reporter.sent();
    const browser = await visitor().open("/status");
    await browser.press("Show status", { reference: reference.toLowerCase().replace("-", " ") });
    assert.equal(browser.status, 200);
    assert.match(browser.html, new RegExp(`<title>Report ${reference} – `));
    assert.equal(browser.html.includes(`<h1>Report ${reference}`), false); // the widget says that in its heading
    assert.match(browser.html, new RegExp(`<okienko-status reference="${reference}"`));
  });

  it("is that of a visit where the number is a visit's", async (context) => {
    const town = await testParts({ city: roundTheClock(1) });
    context.after(() => town.remove());
    const { reference } = await booked(new Resident(createApp(town)));
    const browser = await new PlainBrowser(createApp(town)).open(`/report/${reference.toLowerCase()}`);
    assert.equal(browser.status, 200);
    assert.match(browser.words, new RegExp(`Visit ${reference} .*State booked`));
    assert.match(
      browser.html,
      new RegExp(`<h1>Check status</h1>\\s*<okienko-status [^>]*>\\s*<h2>Visit ${reference}<`),
    );
  });

  it("tells only state and date of a report that is not public, and opens it for its reporter", async () => {
    const { reference, secret } = await reporter.sent({ category: "secret", description: "CANARY" });
    const browser = await visitor().open(`/report/${reference}`);
    assert.equal(browser.status, 200);
    assert.match(browser.html, new RegExp(`<okienko-status reference="${reference}"`));
    assert.equal(/CANARY|secret</.test(browser.html), false);
    assert.match(
      browser.html,
      new RegExp(`<h1>Check status</h1>\\s*<okienko-status [^>]*>\\s*<h2>Report ${reference}<`),
    );
    await browser.press("Open the report", { secret: "a".repeat(32) });
    assert.equal(browser.status, 422);
    assert.match(browser.words, /do not belong together/);
    await browser.press("Open the report", { secret });
    assert.match(browser.words, /CANARY/);
  });

  it("is none where nobody has the number", async () => {
    for (const path of ["/visit/2222-2222", "/report/2222-2222"])
      assert.equal((await visitor().open(path)).status, 404);
  });
});
