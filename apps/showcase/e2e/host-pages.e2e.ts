import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { alwaysOpen } from "./harness/always-open.ts";
import { BookingWidget, wordsOf } from "./harness/booking-widget.ts";
import { openPage, overflow, startBrowser } from "./harness/browser.ts";
import { startForeignSite } from "./harness/foreign-site.ts";
import { startServer, type Server } from "./harness/server.ts";

const reference = /^[2-9A-Z]{4}-[2-9A-Z]{4}$/;

describe("host pages", () => {
  let server: Server;
  let browser: Browser;

  before(async () => {
    [server, browser] = await Promise.all([startServer(alwaysOpen()), startBrowser()]);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  for (const [name, language] of [
    ["article", "pl"],
    ["loud", "en"],
  ] as const) {
    it(`books a whole visit in the ${name} page and leaves no trace there`, async () => {
      const { page, assertClean, close } = await openPage(browser);
      await page.goto(`${server.url}/showcase/${name}/`);
      assert.match(await new BookingWidget(page, language).book(`${name}@example.org`), reference);
      await assertClean(server.url);
      await close();
    });
  }

  it("books and finds a visit in the strict page without a breach of its policy", async () => {
    const { page, assertClean, close } = await openPage(browser);
    await page.goto(`${server.url}/showcase/strict/`);
    const widget = new BookingWidget(page, "de");
    await widget.root.getByRole("button", { name: "Personalausweis beantragen" }).click();
    const number = await widget.book("streng@example.org");
    const status = page.locator("okienko-status");
    await status.getByLabel(wordsOf("de")["status.number"]!).fill(number);
    await status.getByRole("button", { name: wordsOf("de")["status.show"]! }).click();
    assert.equal(await status.locator("[part~=state]").innerText(), wordsOf("de")["status.booked"]);
    await assertClean(server.url);
    await close();
  });

  it("works in a page of another origin whose policy names only that origin and the server", async () => {
    const site = await startForeignSite(server.url);
    const { page, assertClean, close } = await openPage(browser);
    await page.goto(site.url);
    assert.match(await new BookingWidget(page, "pl").book("obca@example.org"), reference);
    await assertClean(server.url, site.url);
    await close();
    await site.stop();
  });

  it("looks the same in a loud page as its own styles say, and changes nothing around it", async () => {
    for (const width of [320, 1280]) {
      const { page, close } = await openPage(browser, { viewport: { width, height: 800 } });
      await page.goto(`${server.url}/showcase/loud/`);
      const widget = new BookingWidget(page, "en");
      await widget.button("common.continue").waitFor();
      assert.equal(await overflow(page), 0);
      const button = await styleOf(page, "okienko-booking [part~=primary]");
      assert.equal(button["transform"], "none");
      assert.equal(button["textTransform"], "none");
      assert.equal(button["boxSizing"], "border-box");
      assert.ok(Number.parseFloat(button["height"]!) >= 44 && Number.parseFloat(button["height"]!) < 100);
      await widget.button("common.continue").click();
      const cell = await styleOf(page, "okienko-booking td:has([part~=free])");
      assert.equal(cell["display"], "table-cell");
      assert.equal(cell["backgroundColor"], "rgba(0, 0, 0, 0)");
      const code = await page.locator("okienko-qr svg").boundingBox();
      assert.ok(code!.width > 100 && Math.abs(code!.width - code!.height) < 1);
      assert.equal(await overflow(page), 0);
      assert.deepEqual(await hostBoxes(page), await boxesWithoutScripts(width));
      await close();
    }
  });

  it("shows its plain link where the script never comes", async () => {
    const { page, close } = await openPage(browser);
    await page.route("**/widgets/**", (route) => route.abort());
    await page.goto(`${server.url}/showcase/article/`);
    await page.getByRole("link", { name: "Umów wizytę w sprawie dowodu osobistego" }).click();
    assert.equal(new URL(page.url()).pathname, "/book/civil-affairs/id-card");
    await close();
  });

  /** Boxes of what stands above the widget; only that can be compared. */
  function hostBoxes(page: Page) {
    return page.locator("h1, .content > p, .content > table, .content > button").evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y + scrollY, width, height].map(Math.round);
      }),
    );
  }

  async function boxesWithoutScripts(width: number) {
    const { page, close } = await openPage(browser, { viewport: { width, height: 800 }, javaScriptEnabled: false });
    await page.goto(`${server.url}/showcase/loud/`);
    const boxes = await hostBoxes(page);
    await close();
    return boxes;
  }
});

/** Computed styles of the first element that a selector finds; it looks into widgets. */
function styleOf(page: Page, selector: string): Promise<Record<string, string>> {
  const names = ["transform", "textTransform", "boxSizing", "height", "display", "backgroundColor"] as const;
  return page
    .locator(selector)
    .first()
    .evaluate((element, wanted) => {
      const style = getComputedStyle(element);
      return Object.fromEntries(wanted.map((name) => [name, style[name]]));
    }, names);
}
