import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import sharp from "sharp";
import { createApp } from "../../app.ts";
import { write } from "../../database/transaction.ts";
import { changeReport } from "../../reports/change-report.ts";
import type { Change } from "../../reports/change.ts";
import { reportContext } from "../../reports/report-context.ts";
import { PlainBrowser } from "../../testing/plain-browser.ts";
import { cities, testParts, type TestParts } from "../../testing/test-parts.ts";

const pothole = { "answer.where": "road", "answer.size": "plate", description: "A hole,\nas deep as a bucket." };

describe("a report without scripts", () => {
  let parts: TestParts;
  let app: ReturnType<typeof createApp>;
  let photo: Uint8Array;

  before(async () => {
    parts = await testParts({ city: cities.poznan });
    app = createApp(parts);
    photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#c63" } })
      .jpeg()
      .toBuffer();
  });
  after(() => parts.remove());

  const resident = () => new PlainBrowser(app);

  /** Writes a report as far as the last look. */
  async function checked(more: Record<string, string> = {}, files = {}): Promise<PlainBrowser> {
    const browser = await resident().open("/report/pothole");
    return browser.press("Check and send", { ...pothole, address: "Gronowa 22", ...more }, files);
  }

  /** Sends a report and gives its number, its access code and the page. */
  async function sent(more: Record<string, string> = {}, files = {}) {
    const browser = await (await checked(more, files)).press("Send the report");
    const reference = /class="reference">([^<]+)</.exec(browser.html)![1]!;
    const secret = /class="secret">([^<]+)</.exec(browser.html)![1]!;
    return { browser, reference, secret };
  }

  async function change(reference: string, change: Omit<Change, "actor">): Promise<void> {
    const catalog = await parts.catalogs.forCity("poznan");
    await write(parts.database, (tx) =>
      changeReport(reportContext(parts, tx, catalog), reference, { ...change, actor: "system" }),
    );
  }

  async function opened(reference: string, secret: string): Promise<PlainBrowser> {
    const browser = await resident().open(`/report/${reference}`);
    return browser.press("Open the report", { secret });
  }

  it("names the emergency number first and finds articles and categories by words", async () => {
    const browser = await resident().open("/report?q=potholes");
    assert.match(browser.words, /112 .*What do you want to report\?.*Pothole/);
    await browser.follow(/Pothole/);
    assert.match(browser.words, /What is wrong\?/);
  });

  it("is checked, sent, and shown with number, promise and access code", async () => {
    const browser = await checked();
    assert.match(browser.words, /Is everything right\?.*A hole, as deep as a bucket\. .*Gronowa 22/);
    assert.match(browser.words, /within 10 working days/);
    await browser.press("Send the report");
    assert.equal(browser.status, 200);
    assert.match(browser.words, /Sent\. Thank you! [2-9A-Z]{4}-[2-9A-Z]{4} .*Promised by/);
    assert.equal(browser.headers.get("cache-control"), "no-store");
  });

  it("is sent once, however often its button is pressed", async () => {
    const browser = await (await checked()).press("Send the report");
    const first = browser.words;
    await browser.reload();
    assert.equal(browser.words, first);
  });

  it("loses nothing that was typed or photographed where something is wrong", async () => {
    const browser = await resident().open("/report/pothole");
    await browser.press("Check and send", { description: "Deep", email: "not an address" }, { photos: photo });
    assert.equal(browser.status, 422);
    assert.match(browser.html, /<title>Error: /);
    assert.match(browser.html, /autofocus/);
    assert.match(browser.html, />\s*Deep<\/textarea/);
    assert.match(browser.words, /Photo 1/);
    const more = { ...pothole, address: "Gronowa 22", email: "" };
    await browser.press("Check and send", more);
    assert.match(browser.words, /Is everything right\?.*Photos 1/);
    await browser.press("Send the report");
    assert.match(browser.html, /<img\s+src="[^"]+-small\.jpg"/);
  });

  it("names every question that is not answered, with a link to it", async () => {
    const browser = await resident().open("/report/pothole");
    await browser.press("Check and send", {});
    assert.match(browser.html, /href="#description"/);
    assert.match(browser.html, /href="#address"/);
    assert.match(browser.html, /href="#answer.where"/);
  });

  it("ends with what to do instead where an answer says so", async () => {
    const browser = await checked({ "answer.where": "private" });
    assert.equal(browser.status, 422);
    assert.match(browser.words, /owner/);
  });

  it("refuses a photo of another kind with a way out", async () => {
    const browser = await checked({}, { photos: new TextEncoder().encode("GIF89a no photo") });
    assert.equal(browser.status, 422);
    assert.match(browser.words, /JPEG, PNG or WebP/);
  });

  it("lets a place be looked up and shows what is reported near it", async () => {
    const browser = await resident().open("/report/pothole");
    await browser.press("Look the place up", { ...pothole, address: "Stary Rynek" });
    assert.match(browser.words, /Which place do you mean\?/);
    const point = /name="point"\s+value="([\d.,]+)"/.exec(browser.html)![1]!;
    await browser.press("Check and send", { point });
    await browser.press("Send the report");
    const again = await resident().open("/report/pothole");
    await again.press("Check and send", { ...pothole, address: "Stary Rynek", point });
    assert.match(again.words, /Already reported near here/);
  });

  it("shows the public neither text nor contact before they are released", async () => {
    const { reference } = await sent({ email: "anna@example.org", name: "Anna Próbna" });
    const browser = await resident().open(`/report/${reference}`);
    assert.match(browser.words, /Pothole/);
    assert.equal(/bucket|anna@|Próbna/.test(browser.html), false);
  });

  it("lets its reporter answer the city, and lets the clock go on", async () => {
    const { reference, secret } = await sent();
    await change(reference, { question: "Which lane?" });
    const browser = await opened(reference, secret);
    assert.match(browser.words, /The city asks you Which lane\?.*The clock has stood still/);
    await browser.press("Send", { text: "The left one." }, { photos: photo });
    assert.match(browser.words, /The left one\./);
    assert.equal(/The clock has stood still/.test(browser.words), false);
  });

  it("lets its reporter say once that it was not done", async () => {
    const { reference, secret } = await sent();
    await change(reference, { state: "done", publicText: "Filled." });
    const browser = await opened(reference, secret);
    assert.match(browser.words, /Was it done\?/);
    await browser.press("Send", { solved: "no", comment: "Still there." });
    assert.match(browser.words, /Thank you!.*in progress/);
    await browser.reload();
    assert.equal(browser.status, 409);
  });

  it("keeps what its reporter has said where something is missing", async () => {
    const { reference, secret } = await sent();
    await change(reference, { state: "done", publicText: "Filled." });
    const browser = await opened(reference, secret);
    await browser.press("Send", { rating: "2", comment: "Still\nthere." });
    assert.equal(browser.status, 422);
    await browser.press("Send", { solved: "no" });
    assert.match(browser.words, /Thank you!.*Still there\./);
  });

  it("is not opened by a wrong access code", async () => {
    const { reference } = await sent();
    const browser = await opened(reference, "a".repeat(32));
    assert.equal(browser.status, 422);
    assert.match(browser.words, /do not belong together/);
  });

  it("is followed by mail, with the same answer for any address", async () => {
    const { reference } = await sent();
    const browser = await resident().open(`/report/${reference}`);
    await browser.press("Follow", { email: "ola@example.org" });
    assert.match(browser.words, /A mail to ola@example\.org asks you to confirm/);
  });

  it("stands in the list of its neighbourhood, in every language", async () => {
    const { reference } = await sent();
    for (const language of ["pl", "en", "uk", "de"]) {
      const browser = await new PlainBrowser(app, language).open("/nearby");
      assert.equal(browser.status, 200);
      assert.match(browser.html, new RegExp(`/report/${reference}[^>]*>[^<]+, ${reference}</a>`));
    }
  });

  it("is told to neighbours who have asked for that by mail, once they confirm", async () => {
    const browser = await (await resident().open("/nearby")).follow("Get mails about new reports around a place");
    await browser.press("Ask for mails", { place: "Nowhere at all 9", email: "no" });
    assert.equal(browser.status, 422);
    assert.match(browser.words, /We know no such place.*such as name@/);
    await browser.press("Ask for mails", { place: "Stary Rynek", category: "pothole", email: "neighbour@example.org" });
    assert.match(browser.words, /A mail to neighbour@example\.org asks you to confirm/);
    const { read } = parts.database;
    const rows = await read
      .selectFrom("subscription")
      .selectAll()
      .where("email", "=", "neighbour@example.org")
      .execute();
    assert.deepEqual(
      rows.map(({ radius, category, state }) => [radius, category, state]),
      [[1000, "pothole", "unconfirmed"]],
    );
  });

  it("is counted in the statistics", async () => {
    const browser = await resident().open("/stats");
    assert.match(browser.words, /Reports in numbers/);
    assert.match(browser.html, /<svg class="plot"[^>]*aria-hidden="true"/);
    const names = [...browser.html.matchAll(/role="region" aria-label="([^"]*)"/g)].map(([, name]) => name);
    assert.deepEqual(names, ["Reports by day", "By kind", "How they came", "By category"]);
    assert.match(browser.words, /How they came Channel Received Form without scripts \d/);
    assert.match(browser.html, /reports\.csv\?day=/);
  });

  it("is nothing at a number that nobody has", async () => {
    const browser = await resident().open("/report/2222-2222");
    assert.equal(browser.status, 404);
  });
});
