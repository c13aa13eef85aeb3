import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { BookedVisit } from "@okienko/contract";
import { createApp } from "../../app.ts";
import { violations } from "../../testing/invariants.ts";
import { PlainBrowser } from "../../testing/plain-browser.ts";
import { openFreshSqlite } from "../../testing/test-databases.ts";
import { thursday, WaitingTown, wednesday } from "../../testing/waiting-town.ts";

describe("the waiting list without scripts", () => {
  let town: WaitingTown;
  let visits: BookedVisit[];

  beforeEach(async () => {
    town = await WaitingTown.open(openFreshSqlite);
    visits = await town.fill(wednesday);
  });
  afterEach(async () => {
    assert.deepEqual(await violations(town.database, 1), []);
    await town.remove();
  });

  const browser = () => new PlainBrowser(createApp(town.parts));
  const department = () => town.parts.catalogs.forHost("").then((it) => it!.procedures.get("boat-berth")!.department);
  const states = async () => Object.values(await town.states());

  it("asks to be told, confirms by the code of the mail, takes the offered time and has a visit", async () => {
    const page = await browser().open(`/book/${await department()}/boat-berth?office=town-house`);
    await page.follow("No time that suits? Tell me when one is freed");
    const days = { firstDay: wednesday, lastDay: wednesday };
    await page.press("Tell me", { ...days, name: "Ola", email: "ola@example.org" });
    assert.match(page.words, /We have written to ola@example\.org/);
    const [mail] = await town.mails("wish-confirm");
    await page.open(`/wish/${String(mail!["id"])}`);
    await page.press("Open", { secret: String(mail!["code"]).toUpperCase() });
    assert.match(page.words, /Tell me when a time is freed .* Wednesday, 25 November 2026/);
    assert.deepEqual(await states(), ["unconfirmed"], "looking changes nothing");
    await page.press("Yes, tell me");
    assert.match(page.words, /You are in the line/);
    assert.deepEqual(await states(), ["waiting"]);
    await town.cancel(visits[1]!);
    const offer = await town.lastOffer();
    await page.open(`/offer/${offer.offer}`);
    await page.press("Open", { secret: offer.secret });
    assert.match(page.words, /Kept for you until Tuesday, 24 November 2026, 12:20/);
    assert.deepEqual(await states(), ["offered"], "looking changes nothing");
    await page.press("Take this time");
    assert.match(page.words, /Your visit is booked/);
    await page.open(`/offer/${offer.offer}`);
    await page.press("Open", { secret: offer.secret });
    assert.match(page.words, /Your visit is booked/);
  });

  it("says no and stays, or leaves; then the page says that it is over", async () => {
    await town.waits("ola@example.org");
    await town.waits("jan@example.org");
    await town.cancel(visits[1]!);
    const answered = async (words: string) => {
      const offer = await town.lastOffer();
      const page = await browser().open(`/offer/${offer.offer}`);
      await page.press("Open", { secret: offer.secret });
      await page.press(words);
      return page;
    };
    const page = await answered("No, keep me on the list");
    assert.match(page.words, /Thank you for the answer .* You stay on the list/);
    assert.match((await answered("Take me off the list")).words, /You are off the list/);
    assert.deepEqual((await states()).toSorted(), ["ended", "waiting"]);
    const [first] = await town.offers();
    await page.open(`/offer/${first!.offer}`);
    await page.press("Open", { secret: first!.secret });
    assert.deepEqual([page.status, /not kept any longer/.test(page.words)], [410, true]);
    await page.open(`/offer/${first!.offer}`);
    await page.press("Open", { secret: "0".repeat(32) });
    assert.deepEqual([page.status, /This code opens nothing/.test(page.words)], [404, true]);
  });

  it("leaves the list by the link of each mail: the page asks, its button acts, and so does RFC 8058", async () => {
    const wish = await town.waits("ola@example.org");
    await town.cancel(visits[1]!);
    const { endSecret } = await town.lastOffer();
    const page = await browser().open(`/wish/${wish.id}/end/${endSecret}`);
    assert.deepEqual(await states(), ["offered"]);
    await page.press("Take me off the list");
    assert.match(page.words, /You are not on the list/);
    assert.deepEqual(await states(), ["ended"]);
    await page.reload();
    assert.equal(page.status, 200);
    await page.open(`/wish/${wish.id}/end/${"0".repeat(32)}`);
    await page.press("Take me off the list");
    assert.equal(page.status, 404);
  });

  it("tells what is wrong with the form and keeps what was typed", async () => {
    const page = await browser().open(`/book/${await department()}/boat-berth/wish`);
    await page.press("Tell me", { firstDay: "soon", lastDay: "2020-01-01", name: "", email: "ola" });
    assert.equal(page.status, 422);
    assert.match(page.words, /Please check: .*Enter your name/);
    assert.match(page.html, /value="ola"/);
    await page.press("Tell me", { firstDay: "2020-01-01", lastDay: "2020-01-02", name: "O", email: "ola@example.org" });
    assert.match(page.words, /Enter a day to come/);
    assert.deepEqual(await states(), []);
  });

  it("waits for an earlier time than that of a visit by one press", async () => {
    const [late] = (await town.fill(thursday)) as [BookedVisit];
    const page = await browser().open(`/visit/${late.reference}`);
    await page.press("Open the visit", { secret: late.secret });
    await page.press("Tell me when an earlier time is freed");
    assert.match(page.words, /We will write when an earlier time is freed/);
    assert.deepEqual(await states(), ["waiting"]);
    await town.cancel(visits[0]!);
    const offer = await town.lastOffer();
    await page.open(`/offer/${offer.offer}`);
    await page.press("Open", { secret: offer.secret });
    await page.press("Take it and move my visit");
    assert.match(page.words, /25 November 2026, 10:00/);
  });
});
