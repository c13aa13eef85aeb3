import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { PlainBrowser } from "../testing/plain-browser.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { budgets } from "../web/rate-limits.ts";

const addresses = [
  "/",
  "/book",
  "/book?q=dowod",
  "/book/civil-affairs",
  "/book/civil-affairs/id-card?office=gronowa&now",
  "/o/libelta",
  "/status",
];

describe("pages of the demo city", () => {
  let parts: TestParts;
  let browser: PlainBrowser;

  before(async () => {
    parts = await testParts();
    browser = new PlainBrowser(createApp(parts));
  });
  after(() => parts.remove());

  it("change nothing when they are looked at", async () => {
    for (const address of addresses) assert.equal((await browser.open(address)).status, 200, address);
    const rows = await parts.database.read.selectFrom("visit").select("id").execute();
    assert.equal(rows.length, 0);
  });

  it("hold no inline script or style, and always the notice that this is a demo", async () => {
    for (const address of addresses) {
      const { html, headers, words } = await browser.open(address);
      assert.equal(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/.test(html), false, address);
      assert.match(headers.get("content-security-policy")!, /script-src 'self'/);
      assert.match(words, /^Skip to the content Demo This is a demo/);
    }
  });

  it("speak the language of the browser, or the one that was chosen, and keep that", async () => {
    await browser.open("/book/civil-affairs?lang=uk");
    assert.match(browser.html, /<html lang="uk">/);
    assert.equal(browser.headers.get("content-language"), "uk");
    await browser.follow(/посвідчення особи/i);
    assert.match(browser.address, /lang=uk$/);
    const german = await new PlainBrowser(createApp(parts), "de-AT,en;q=0.5").open("/status");
    assert.match(german.words, /Status prüfen/);
  });

  it("find a procedure by a word without its diacritics, and say when there is none", async () => {
    assert.match((await browser.open("/book?q=dowod&lang=pl")).words, /Znaleziono \d+ spraw.* dow[oó]d/i);
    assert.match((await browser.open("/book?q=xyzzyx")).words, /Nothing found/);
  });

  it("call a fee of nothing free of charge", async () => {
    const words = { pl: "bezpłatnie", en: "free of charge", uk: "безкоштовно", de: "gebührenfrei" };
    for (const [language, free] of Object.entries(words)) {
      await browser.open(`/book/civil-affairs/id-card?lang=${language}`);
      assert.match(browser.words, new RegExp(`: ${free} `));
    }
  });

  it("mark the part of the site that is open", async () => {
    const current = async (address: string) => {
      const { html } = await browser.open(address);
      const [, menu] = /<nav aria-label="Main menu">([\s\S]*?)<\/nav>/.exec(html)!;
      return [...menu!.matchAll(/aria-current="(\w+)"\s*>([^<]+)</g)].map(([, kind, words]) => `${kind}: ${words}`);
    };
    assert.deepEqual(await current("/book"), ["page: Book a visit"]);
    assert.deepEqual(await current("/book/civil-affairs"), ["true: Book a visit"]);
    assert.deepEqual(await current("/status?lang=en"), ["page: Check status"]);
    assert.deepEqual(await current("/"), []);
  });

  it("say where to go on from an address that leads nowhere", async () => {
    const wrong = [
      "/nowhere",
      "/book/nothing",
      "/book/finance/id-card",
      "/o/nowhere",
      "/book/civil-affairs/id-card?office=x",
    ];
    for (const address of wrong) {
      await browser.open(address);
      assert.equal(browser.status, 404, address);
      assert.match(browser.words, /There is nothing at this address .* Book a visit/);
    }
  });

  it("give programs a problem instead of a page where nothing is", async () => {
    const answer = await createApp(parts).request("/nowhere", { headers: { accept: "application/json" } });
    assert.equal(answer.headers.get("content-type"), "application/problem+json");
  });

  it("carry the widget with the attributes of the address", async () => {
    await browser.open("/book/civil-affairs/id-card?office=gronowa&now");
    const [, attributes] = /<okienko-booking([^>]*)>/.exec(browser.html)!;
    assert.deepEqual(attributes!.trim().split(/\s+/), [
      'lang="en"',
      'department="civil-affairs"',
      'procedure="id-card"',
      'office="gronowa"',
      "now",
    ]);
  });

  it("answer too many requests with a page that says when to come again", async () => {
    const limited = new PlainBrowser(createApp({ ...parts, settings: { ...parts.settings, rateLimits: true } }));
    for (let guess = 0; guess <= budgets.misses; guess++) await limited.open("/visit/AAAA-AAAA");
    assert.equal(limited.status, 429);
    assert.ok(Number(limited.headers.get("retry-after")) > 0);
    assert.match(limited.words, /Many people are here/);
  });
});

describe("the page of an office", () => {
  it("offers what is free now by one press, and says so when nothing is", async () => {
    const parts = await testParts({ city: roundTheClock(1) });
    const browser = await new PlainBrowser(createApp(parts)).open("/o/town-house");
    assert.match(browser.words, /Today 0:00–24:00 \(open now\) .* These visits begin within 20 minutes/);
    await browser.press(/^Take \d+:\d\d: Library card$/);
    assert.equal(browser.status, 200);
    assert.match(browser.words, /Who is coming\? .* Library card/);
    await parts.remove();
  });

  it("says when nothing is free now, and what comes next", async () => {
    const city = roundTheClock(1, { booking: { windows: windowFrom(24 * 60) } });
    const parts = await testParts({ city });
    const browser = await new PlainBrowser(createApp(parts)).open("/o/town-house");
    assert.match(browser.words, /Nothing is free here within the next minutes\. Next free times here .* Take/);
    await parts.remove();
  });
});

/** Visits can be booked only this many minutes ahead. */
function windowFrom(leadMinutes: number) {
  const window = { leadMinutes, horizonDays: 14, releaseAt: "00:00", lastStartBeforeClosing: 0 };
  return { online: window, staff: window };
}
