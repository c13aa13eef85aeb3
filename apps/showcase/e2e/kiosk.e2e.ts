import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { alwaysOpen } from "./harness/always-open.ts";
import { mistakes } from "./harness/axe.ts";
import { openPage, startBrowser } from "./harness/browser.ts";
import { openDesk } from "./harness/desk-member.ts";
import { office } from "./harness/morning.ts";
import { startServer, type Server } from "./harness/server.ts";

const screens = [
  { width: 1280, height: 800 },
  { width: 1080, height: 1920 },
];

/** The diagonal of a small kiosk, in millimetres. */
const fifteenInches = 381;

/** How much taller than the screen a page is, in CSS pixels. */
const below = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);

describe("the kiosk at the door", () => {
  let server: Server;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([startServer(alwaysOpen()), startBrowser()]);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  it("gives tickets once a manager has unlocked its screen, until it is locked", async () => {
    const admin = await openDesk(browser, server);
    const { page: desk } = await admin.invite(["manager"], ["civil-affairs"]);
    await desk.goto(`${server.url}/desk/kiosks`);
    await desk.getByLabel("Name").fill("Entrance");
    await desk.getByRole("button", { name: "Make a link" }).click();
    const link = await desk.getByLabel("Link").inputValue();
    assert.deepEqual(await mistakes(desk), []);

    const { page } = await openPage(browser, { locale: "en-GB", viewport: screens[0] });
    await page.goto(`${server.url}/kiosk/${office}`);
    await page.getByText("Tickets are given at the kiosk in the office.").waitFor();
    await page.goto(link);
    assert.equal(page.url(), link.split("#")[0], "the key is not in the address");
    assert.deepEqual(await mistakes(page), []);
    await page.getByRole("button", { name: "Make this screen a kiosk" }).click();
    for (const viewport of screens) await takeTicket(page, viewport);

    await desk.reload();
    const lock = desk.getByRole("button", { name: "Lock: Entrance" });
    await lock.click();
    await desk.getByText("Press again to lock Entrance.").waitFor();
    await lock.click();
    await desk.getByText("Entrance is locked.").waitFor();
    await page.getByRole("link", { name: "Back to the start" }).click();
    await page.getByText("Tickets are given at the kiosk in the office.").waitFor();
  });

  /** All the way to a ticket, with a wrong code before; nothing is to be scrolled for, and a phone can read the code. */
  async function takeTicket(page: Page, viewport: { readonly width: number; readonly height: number }): Promise<void> {
    await page.setViewportSize(viewport);
    await page.goto(`${server.url}/kiosk/${office}`);
    await page.getByRole("button", { name: "I am here" }).click();
    await page.getByRole("link", { name: "Please type the six digits of the code." }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "code");
    assert.equal(await below(page), 0, "what is wrong");
    await page.goto(`${server.url}/kiosk/${office}`);
    assert.equal(await below(page), 0, "the first page");
    await page.getByRole("link", { name: "Take a ticket" }).click();
    await page.getByRole("button", { name: "Identity card application" }).click();
    const code = page.getByRole("img", { name: "QR code of your ticket" });
    const { width } = (await code.boundingBox())!;
    const millimetres = width * (fifteenInches / Math.hypot(viewport.width, viewport.height));
    assert.ok(millimetres > 60, `${millimetres} mm`);
    assert.equal(await below(page), 0, "the ticket");
    assert.deepEqual(await mistakes(page), []);
  }
});
