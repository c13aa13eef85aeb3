import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { PlainBrowser } from "../../testing/plain-browser.ts";
import { readQrSvg } from "../../testing/read-qr-svg.ts";
import { openFreshSqlite } from "../../testing/test-databases.ts";
import { office, townWithTwoQueues, WaitingRoomTest } from "../../testing/waiting-room.ts";

/** The desk is open today and the rooms upstairs on Thursdays only. */
function townWithHours(): object {
  const file = townWithTwoQueues() as { queues: { rules: object[] }[] };
  const [desk, upstairs] = file.queues;
  const rule = { ...desk!.rules[0]!, from: "09:00", until: "15:00" };
  const rules = (...weekdays: number[]) => [{ ...rule, weekdays }];
  return {
    ...file,
    queues: [
      { ...desk!, rules: rules(2) },
      { ...upstairs!, rules: rules(4) },
    ],
  };
}

describe("the hall of an office of which a part is closed today, without scripts", () => {
  let room: WaitingRoomTest;
  before(async () => {
    room = await WaitingRoomTest.open({ open: openFreshSqlite }, townWithHours());
  });
  after(() => room.parts.remove());
  const open = (path: string) => new PlainBrowser(room.app).open(path);

  it("finds at the kiosk what is closed, says when it opens, and leads to its booking form on a phone", async () => {
    const browser = await open(`/kiosk/${office}/procedures?lang=en`);
    await browser.press("Search", { q: "building advice" });
    assert.doesNotMatch(browser.words, /Nothing found/);
    await browser.follow("Building advice Closed today. Open next: Thursday 26 November, 9:00–15:00");
    const [, picture] = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(browser.html)!;
    const address = readQrSvg(Buffer.from(picture!, "base64").toString())!;
    assert.match(address, /\/book\/[a-z-]+\/building-advice\?office=town-house&lang=en$/);
    assert.match((await open(new URL(address).pathname)).words, /Building advice/);
  });

  it("names an example that the search of the kiosk finds", async () => {
    for (const language of ["en", "fi"]) {
      const browser = await open(`/kiosk/${office}/procedures?lang=${language}`);
      const [, example] = /<label for="q">[^<]*: ([^<]+)<\/label/.exec(browser.html)!;
      const found = await open(`/kiosk/${office}/procedures?lang=${language}&q=${encodeURIComponent(example!)}`);
      assert.match(found.html, /name="procedure"/, example);
    }
  });

  it("says that there are no more tickets where the day is over", async () => {
    room.at(6 * 60);
    assert.match((await open(`/kiosk/${office}`)).words, /No tickets are given out right now.*When is it open\?/);
    assert.match((await open(`/kiosk/${office}/procedures?q=library`)).words, /No more tickets today\. Open next:/);
    room.at(0);
  });

  it("says on the display which queue is closed, and writes one form of the time of day everywhere", async () => {
    const { html, words } = await open(`/display/${office}?lang=en`);
    assert.match(words, /Nobody is called right now/);
    assert.match(html, /Upstairs[^]*<dd>\s*<span class="turns"\s*><span lang="en">closed/);
    assert.match(html, /data-locale="en-GB" data-zone="Europe\/Helsinki"/);
    assert.match(html, /<span class="clock">10:00<\/span>/);
    assert.match((await open(`/display/${office}?lang=en&queues=upstairs`)).words, /We are closed now/);
  });
});
