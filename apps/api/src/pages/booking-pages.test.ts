import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { KeptAnswers } from "../availability/kept-answers.ts";
import { violations } from "../testing/invariants.ts";
import { PlainBrowser } from "../testing/plain-browser.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { shifted } from "../testing/shifted.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const path = "/book/resident-services/library-card";
const anna = { name: "Anna Próbna", email: "anna@example.org" };
const anyTime = /^\d+:\d\d, /;

describe("booking without scripts", () => {
  let parts: TestParts;

  before(async () => {
    parts = await testParts({ city: roundTheClock(1, { booking: { maxVisitsPerContact: 3 } }) });
  });
  after(async () => {
    assert.deepEqual(await violations(parts.database, 1), []);
    await parts.remove();
  });

  const visitor = () => new PlainBrowser(createApp(parts));
  const countVisits = async (state: string) => {
    const rows = await parts.database.read.selectFrom("visit").select("state").execute();
    return rows.filter((it) => it.state === state).length;
  };

  /** The same browser page sent to the same city some minutes later, by the database's clock. */
  function later(minutes: number) {
    const database = shifted(parts.database, minutes * 60_000);
    return createApp({ ...parts, database, answers: new KeptAnswers(database) });
  }

  /** Opens the last day that is free and presses a time. */
  async function holdLater(browser: PlainBrowser): Promise<PlainBrowser> {
    await browser.open(path);
    const days = [...browser.html.matchAll(/day=(\d{4}-\d\d-\d\d)#day/g)].map(([, day]) => day!);
    await browser.open(`${path}?day=${days.at(-1)}`);
    return browser.press(anyTime);
  }

  it("leads from the search to the number with nothing but links and forms", async () => {
    const browser = await visitor().open("/");
    await browser.press("Search", { q: "library" });
    await browser.follow("Library card");
    assert.match(browser.words, /What to bring .* When and where\?/);
    await holdLater(browser);
    assert.match(
      browser.words,
      /Who is coming\? .* Held for you until \d+:\d\d\. If you need longer, press “More time”/,
    );
    assert.match(browser.html, /<title>Who is coming\? – /);
    await browser.press("Book the visit", anna);
    assert.equal(browser.status, 201);
    assert.match(browser.words, /Your visit is booked We have sent everything to anna@example\.org/);
    assert.match(browser.words, /Number of the visit [2-9A-Z]{4}-[2-9A-Z]{4}/);
    assert.match(browser.words, /Access code (\w{4} ){8}/);
    assert.equal(browser.headers.get("cache-control"), "no-store");
  });

  it("books once however often the form is sent", async () => {
    const browser = await holdLater(visitor());
    const before = await countVisits("booked");
    await browser.press("Book the visit", { name: "Twice", phone: "+48 600 100 200" });
    const [first] = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(browser.words)!;
    await browser.reload();
    assert.equal(browser.status, 201);
    assert.ok(browser.words.includes(first));
    assert.equal(await countVisits("booked"), before + 1);
  });

  it("holds once however often a time is pressed", async () => {
    const before = await countVisits("held");
    const browser = await holdLater(visitor());
    await browser.reload();
    assert.equal(browser.status, 200);
    assert.equal(await countVisits("held"), before + 1);
  });

  it("gives the held time back when another one is chosen instead", async () => {
    const before = await countVisits("held");
    const browser = await holdLater(visitor());
    await browser.press("Choose another time", { name: "Typed already" });
    assert.match(browser.words, /stays yours/);
    await browser.press(/\d, \d+ free times$/);
    await browser.press(anyTime);
    assert.equal(await countVisits("held"), before + 1);
    assert.match(browser.html, /value="Typed already"/);
  });

  it("says what is wrong on top and beside the field and keeps what was typed", async () => {
    const browser = await holdLater(visitor());
    await browser.press("Book the visit", { email: "<b>not\"an'address</b>", note: "I use a wheelchair" });
    assert.equal(browser.status, 422);
    assert.match(browser.html, /role="alert"[\s\S]*href="#name"[\s\S]*href="#email"/);
    assert.match(browser.html, /id="errors" tabindex="-1" autofocus/);
    assert.match(browser.html, /<title>Error: Who is coming\? – /);
    assert.match(browser.words, /Please check: Enter your name Enter an e-mail address such as/);
    assert.match(browser.html, /value="I use a wheelchair"/);
    assert.match(browser.html, /value="&lt;b&gt;not&quot;an&#39;address&lt;\/b&gt;"/);
    assert.equal(browser.html.includes("<b>not"), false);
    await browser.press("Book the visit", { ...anna, email: "" });
    assert.match(browser.words, /Please check: Enter an e-mail address or a phone number/);
    await browser.press("Book the visit", { phone: "+48 600 100 200" });
    assert.equal(browser.status, 201);
  });

  it("tells somebody who listens what is needed, where a time is and how to go back", async () => {
    const browser = await visitor().open(path);
    const [, day] = /day=(\d{4}-\d\d-\d\d)#day/.exec(browser.html)!;
    await browser.open(`${path}?day=${day}`);
    const times = browser.buttons.filter(({ words }) => anyTime.test(words)).map(({ words }) => words);
    assert.deepEqual([...new Set(times.map((words) => words.split(", ")[1]))], ["Town house"]);
    assert.match(browser.html, /<h3 id="day"[^>]*>[^<]*<\/h3>\s*<p><a href="#days">Back to the days<\/a>/);
    assert.match(browser.html, /<h3 id="days" tabindex="-1">/);
    assert.doesNotMatch(browser.html, /<section[^>]* aria-labelledby/, "a name that its heading says again");
    await browser.press(anyTime);
    const needed = [...browser.html.matchAll(/<input\s+id="(\w+)"[^>]*aria-required="true"/g)].map(([, id]) => id);
    assert.deepEqual(needed, ["name"]);
    const [, group] = /role="group" aria-labelledby="one-needed">([\s\S]*?)<\/div>\s*<\/div>/.exec(browser.html)!;
    assert.match(group!, /id="one-needed">E-mail or phone: one of them is needed</);
    assert.match(group!, /id="email"[\s\S]*id="phone"/);
  });

  it("keeps the time longer, as often as the city allows", async () => {
    const browser = await holdLater(visitor());
    await browser.press("More time", { name: "Slow" });
    assert.equal(browser.status, 200);
    await browser.press("More time");
    assert.match(browser.words, /cannot be held any longer/);
    assert.doesNotMatch(browser.html, /role="alert"/, "nothing has changed since the page has come");
    assert.doesNotMatch(browser.words, /If you need longer/);
    assert.match(browser.html, /value="Slow"/);
  });

  it("offers times again and loses nothing when the held one has run out", async () => {
    const held = await holdLater(visitor());
    const late = new PlainBrowser(later(60));
    late.html = held.html;
    await late.press("Book the visit", anna);
    assert.equal(late.status, 410);
    assert.match(late.words, /Everything you entered is still here/);
    await late.press(/\d, \d+ free times?$/);
    await late.press(anyTime);
    assert.match(late.html, /value="Anna Próbna"/);
    await late.press("Book the visit");
    assert.equal(late.status, 201);
  });

  it("offers other times when somebody else was faster", async () => {
    const [one, other] = [await visitor().open(path), await visitor().open(path)];
    await one.press(/City|Town|house/);
    await other.press(/City|Town|house/);
    assert.equal(other.status, 409);
    assert.match(other.words, /Somebody has just taken this time/);
    assert.doesNotMatch(other.html, /role="alert"/);
  });

  it("tells a contact with too many visits beside the field", async () => {
    for (let count = 0; count < 3; count++) {
      await (await holdLater(visitor())).press("Book the visit", { ...anna, email: "often@example.org" });
    }
    const browser = await holdLater(visitor());
    await browser.press("Book the visit", { ...anna, email: "often@example.org" });
    assert.equal(browser.status, 409);
    assert.match(browser.html, /id="email-error">[^<]*as many visits/);
  });

  it("leads who reloads or bookmarks the answer to a form back to the start", async () => {
    for (const step of ["hold", "times", "visit", "extension"]) {
      const browser = await visitor().open(`${path}/${step}?lang=fi`);
      assert.equal(browser.status, 200);
      assert.equal(browser.address, `${path}?lang=fi`);
    }
  });

  it("puts no secret into an address and runs no scripts on answers to forms", async () => {
    const browser = await holdLater(visitor());
    await browser.press("Book the visit", { ...anna, email: "quiet@example.org" });
    const secret = /name="secret" value="(\w+)"/.exec(browser.html)![1]!;
    const ours = [...browser.html.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, address]) => address!);
    assert.deepEqual(
      ours.filter((it) => it.includes(secret)),
      [],
    );
    assert.equal(browser.html.includes("<script"), false);
  });

  it("refuses broken forms with a page and writes nothing", async () => {
    const app = createApp(parts);
    const before = await countVisits("held");
    const send = (body: string, type = "application/x-www-form-urlencoded") =>
      app.request(`${path}/hold`, { method: "POST", body, headers: { "content-type": type } });
    const answers = await Promise.all([
      send("time=never"),
      send("time=2020-01-01T08:00:00%2B01:00+town-house"),
      send("time=2030-01-01T08:00:00%2B01:00+town-house&quantity=99"),
      send(`time=${"x".repeat(70_000)}`),
      send("{}", "application/json"),
    ]);
    assert.deepEqual(
      answers.map((it) => it.status),
      [404, 422, 422, 413, 415],
    );
    for (const answer of answers) assert.match(answer.headers.get("content-type")!, /text\/html/);
    assert.equal(await countVisits("held"), before);
  });
});
