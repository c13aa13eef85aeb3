import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { wordsOf } from "./harness/booking-widget.ts";
import { openPage, startBrowser } from "./harness/browser.ts";
import { startForeignSite, type ForeignSite } from "./harness/foreign-site.ts";
import { startServer, type Server } from "./harness/server.ts";

const words = wordsOf("pl");
const photo = readFileSync(join(import.meta.dirname, "harness/pothole.jpg"));

/** Somebody who reports a pothole in Polish. */
class ReportWidget {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.locator("okienko-report");
  }

  button(key: string): Locator {
    return this.root.getByRole("button", { name: words[key]!, exact: true });
  }

  async isAt(key: string): Promise<void> {
    await this.root.getByRole("heading", { name: words[key]! }).waitFor();
  }

  /** Describes it and chooses the middle of the map as its place. */
  async describe(): Promise<void> {
    await this.root.getByLabel(words["report.description"]!).fill("Dziura na pół koła.");
    await this.button("common.continue").click();
    await this.isAt("report.placeTitle");
    await this.button("report.map").click();
    await this.root.locator("#map .border").waitFor();
    await this.button("map.middle").click();
    await this.root.locator("#map .chosen").waitFor();
    await this.button("common.continue").click();
    await this.isAt("report.photosTitle");
  }

  /** Goes on through what may stay empty, to the check. */
  async goOn(): Promise<void> {
    const check = this.root.getByRole("heading", { name: words["report.checkTitle"]! });
    const another = this.button("report.another");
    const next = this.root.locator("[part~=primary]");
    while (!(await check.isVisible())) {
      await this.answerAll();
      await ((await another.isVisible()) ? another : next).click();
      await this.root.page().waitForTimeout(100);
    }
  }

  /** Gives each required choice its first answer, which does not end the form here. */
  async answerAll(): Promise<void> {
    for (const group of await this.root.locator("fieldset[aria-required]").all())
      await group.locator("input").first().check();
  }
}

describe("reports in pages of other sites", () => {
  let server: Server;
  let browser: Browser;
  let site: ForeignSite;

  before(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    site = await startForeignSite(server.url, `<okienko-report category="pothole"></okienko-report>`);
  });
  after(() => Promise.all([server?.stop(), browser?.close(), site?.stop()]));

  it("are sent with map and photo under a policy that names only that site and the server", async () => {
    const { page, assertClean, close } = await openPage(browser);
    await page.goto(site.url);
    const widget = new ReportWidget(page);
    await widget.describe();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      widget.button("report.choosePhotos").click(),
    ]);
    await chooser.setFiles({ name: "dziura.jpg", mimeType: "image/jpeg", buffer: photo });
    await widget.root.getByText(words["report.photo-ready"]!).waitFor();
    await widget.goOn();
    await widget.button("report.send").click();
    await widget.isAt("report.sentTitle");
    assert.match(await widget.root.locator("[part~=reference]").innerText(), /^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    await assertClean(server.url, site.url);
    await close();
  });

  it("wait without a network and are sent by themselves, once", async () => {
    const { page, close } = await openPage(browser);
    await page.goto(site.url);
    const widget = new ReportWidget(page);
    await widget.describe();
    await widget.goOn();
    await page.context().setOffline(true);
    await widget.button("report.send").click();
    await widget.isAt("report.keptTitle");
    await page.context().setOffline(false);
    await widget.isAt("report.sentTitle");
    const reference = await widget.root.locator("[part~=reference]").innerText();
    const answer = await fetch(`${server.url}/api/v1/status/${reference}`);
    assert.equal(((await answer.json()) as { state: string }).state, "new");
    const kept = await page.evaluate(() => indexedDB.databases());
    assert.deepEqual(
      kept.map(({ name }) => name),
      ["okienko-reports"],
    );
    await close();
  });
});
