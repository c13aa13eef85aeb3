import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { alwaysOpen } from "./harness/always-open.ts";
import { mistakes } from "./harness/axe.ts";
import { BookingWidget } from "./harness/booking-widget.ts";
import { openPage, overflow, startBrowser } from "./harness/browser.ts";
import { cityPages } from "./harness/page-lists.ts";
import { startServer, type Server } from "./harness/server.ts";
import { widgetsAreShown } from "./harness/widgets-shown.ts";

const residentPages = Object.values(cityPages).flat();
const hostPages = ["/showcase/", "/showcase/article/", "/showcase/strict/", "/showcase/district/"];

describe("everybody", () => {
  let server: Server;
  let browser: Browser;

  before(async () => {
    [server, browser] = await Promise.all([startServer(alwaysOpen()), startBrowser()]);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  for (const [colorScheme, ...rules] of [["light"], ["dark", "color-contrast"]] as const) {
    it(`reads every page, with widgets and without, in ${colorScheme} colours on the narrowest screen`, async () => {
      const looks = { colorScheme, bypassCSP: true, viewport: { width: 320, height: 640 } };
      const { page, close } = await openPage(browser, looks);
      const check = async (path: string) => {
        await page.goto(server.url + path);
        await page.waitForFunction(widgetsAreShown);
        assert.deepEqual(await mistakes(page, ...rules), [], path);
        assert.equal(await overflow(page), 0, path);
      };
      for (const path of [...residentPages, ...hostPages]) await check(path);
      await page.route("**/*.js", (route) => route.abort());
      await page.addInitScript(() => Object.assign(globalThis, { noScripts: true }));
      for (const path of residentPages) await check(path);
      await close();
    });
  }

  it("reads the pages of a booking without scripts", async () => {
    const { page, close } = await openPage(browser, { bypassCSP: true, viewport: { width: 320, height: 640 } });
    await page.route("**/*.js", (route) => route.abort());
    const check = async (name: string) => assert.deepEqual(await mistakes(page), [], name);
    await page.goto(`${server.url}/book/civil-affairs/id-card`);
    await page.locator(".times button").last().click();
    await page.getByRole("button", { name: "Book the visit" }).click();
    await check("errors");
    await page.getByRole("button", { name: "Choose another time" }).click();
    await check("another time");
    await page.locator(".times button").last().click();
    await page.getByLabel("Full name").fill("Anna Próbna");
    await page.getByLabel("Phone number").fill("+48 600 100 200");
    await page.getByRole("button", { name: "Book the visit" }).click();
    await check("booked");
    await page.getByRole("button", { name: "Cancel the visit" }).click();
    await check("cancel");
    await close();
  });

  it("books by keyboard alone from the start page", async () => {
    const { page, assertClean, close } = await openPage(browser);
    await page.goto(server.url);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("identity card");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=identity/);
    await tabTo(page, "Identity card application");
    await page.keyboard.press("Enter");
    const widget = new BookingWidget(page, "en");
    await widget.button("common.continue").waitFor();
    await tabTo(page, "Continue");
    await page.keyboard.press("Enter");
    await widget.root.locator("[part~=time]").first().waitFor();
    await tabTo(page, /^\S+ \d+:\d\d\s+City Hall/);
    await page.keyboard.press("Enter");
    await widget.root.getByLabel("Full name").waitFor();
    await tabTo(page, "Full name");
    await page.keyboard.type("Anna Próbna");
    await page.keyboard.press("Tab");
    await page.keyboard.type("keys@example.org");
    await page.keyboard.press("Enter");
    await widget.button("booking.book").waitFor();
    await tabTo(page, "Book the visit");
    await page.keyboard.press("Enter");
    await widget.root.locator("[part~=reference]").first().waitFor();
    await assertClean(server.url);
    await close();
  });
});

/** Presses Tab until the focus is on something with this name, as deep as it may be in a widget. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return (label ?? element?.textContent ?? "").trim();
    });
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`The focus never comes to ${name}.`);
}
