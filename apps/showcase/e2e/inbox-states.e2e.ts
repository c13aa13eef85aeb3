import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { mistakes } from "./harness/axe.ts";
import { overflow, startBrowser } from "./harness/browser.ts";
import { type FirstMember, openDesk } from "./harness/desk-member.ts";
import { drawnPhoto } from "./harness/drawn-photo.ts";
import { sentPhoto, sentReport } from "./harness/sent-report.ts";
import { startServer, type Server } from "./harness/server.ts";

const views: readonly BrowserContextOptions[] = [
  { locale: "pl-PL", viewport: { width: 320, height: 640 } },
  { locale: "de-DE", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
];

describe("the pages of reports, in every state", () => {
  let server: Server;
  let browser: Browser;
  let admin: FirstMember;
  let reference: string;

  before(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    admin = await openDesk(browser, server);
    await admin.page.goto(`${server.url}/desk/`);
    const photos = [await sentPhoto(server, await drawnPhoto(admin.page))];
    await sentReport(server, "A lamp beside it");
    reference = await sentReport(server, "Dark crossing", { photos, contact: { email: "resident@example.org" } });
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  async function check(page: Page, name: string): Promise<void> {
    assert.deepEqual(await mistakes(page), [], name);
    assert.equal(await overflow(page), 0, name);
  }

  for (const view of views)
    it(`are accessible and fit (${view.locale})`, async () => {
      const { page, close } = await admin.invite(["manager"], ["road-authority"], { ...view, bypassCSP: true });
      await page.goto(`${server.url}/desk/reports`);
      await page.locator("a[data-reference]").first().waitFor();
      for (const summary of await page.locator("main summary").all()) await summary.click();
      await check(page, "list");
      await page.locator(".chips a").last().click();
      await page.locator("okienko-map .leaflet-marker-icon").first().waitFor();
      await check(page, "map");
      await page.locator(".chips a").first().click();
      await page.waitForURL(/overdue=true/);
      await check(page, "nothing found");
      await page.goBack();
      await page.locator(`a[data-reference="${reference}"]`).click();
      await page.locator("#do").waitFor();
      await check(page, "report");
      for (const action of await page.locator("[data-action]").all()) {
        await action.click();
        await page.locator("#form:focus").waitFor();
        await check(page, (await action.getAttribute("data-action"))!);
      }
      await page.locator('[data-photo$="-cover"]').click();
      await page.locator("desk-redaction button").first().click();
      await check(page, "redaction");
      await page.locator('[data-photo$="-remove"]').click();
      await check(page, "removal");
      await page.goto(`${server.url}/desk/reports/AAAA-AAAA`);
      await page.locator("#errors:focus").waitFor();
      await check(page, "unknown report");
      await page.goto(`${server.url}/forwarded/nothing`);
      await check(page, "code of an outside body");
      await close();
    });

  it("say what is new in the list, and move nothing under whoever reads it until that is asked for", async () => {
    const { page, close } = await admin.invite(["clerk"], ["road-authority"]);
    await page.goto(`${server.url}/desk/reports?q=beacon`);
    await page.getByText("No report fits what is chosen above.").waitFor();
    const first = await sentReport(server, "The first beacon is dark.");
    const link = page.locator(`a[data-reference="${first}"]`);
    await link.focus();
    const second = await sentReport(server, "The second beacon is dark.");
    await page.getByRole("status").getByText("1 new report.").waitFor();
    await check(page, "news");
    assert.equal(await page.locator("a[data-reference]").count(), 1);
    assert.ok(await link.evaluate((it) => it === document.activeElement));
    await page.getByRole("button", { name: "Show the list as it is now" }).click();
    await page.locator(`a[data-reference="${second}"]:focus`).waitFor();
    assert.equal(await page.locator("a[data-reference]").count(), 2);
    await page.goto(`${server.url}/desk/reports?q=beacon&overdue=true`);
    await page.getByRole("link", { name: "Show all open reports" }).click();
    await page.locator("h1:focus").waitFor();
    await page.locator("a[data-reference]").first().waitFor();
    await close();
  });

  it("walk through the list by keys, and come back to the same report", async () => {
    const { page, close } = await admin.invite(["clerk"]);
    await page.goto(`${server.url}/desk/reports`);
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset["reference"]);
    await page.locator("a[data-reference]").first().focus();
    const first = await focused();
    await page.keyboard.press("j");
    const second = await focused();
    assert.notEqual(second, first);
    await page.keyboard.press("k");
    assert.equal(await focused(), first);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("#do").waitFor();
    await page.goBack();
    await page.locator(`a[data-reference="${second}"]:focus`).waitFor();
    await close();
  });

  it("keep a filter under a name, and the address says what is shown", async () => {
    const { page, close } = await admin.invite(["clerk"]);
    await page.goto(`${server.url}/desk/reports?q=crossing`);
    await page.locator("a[data-reference]").first().waitFor();
    assert.equal(await page.locator("a[data-reference]").count(), 1);
    await page.getByText("Kept filters").click();
    await page.getByLabel("Name for what is shown now").fill("Crossings");
    await page.getByRole("button", { name: "Keep this filter" }).click();
    await page.getByText("“Crossings” is kept.").waitFor();
    await page.goto(`${server.url}/desk/reports`);
    await page.getByText("Kept filters").click();
    await page.getByRole("link", { name: "Crossings" }).click();
    await page.waitForURL(/q=crossing/);
    await page.getByText("1 report is shown.").waitFor();
    await close();
  });
});
