import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import ICAL from "ical.js";
import type { Browser, Locator, Page } from "playwright-core";
import { alwaysOpen } from "./harness/always-open.ts";
import { BookingWidget, wordsOf } from "./harness/booking-widget.ts";
import { openPage, startBrowser } from "./harness/browser.ts";
import { startServer, type Server } from "./harness/server.ts";
import { until } from "./harness/until.ts";

const words = wordsOf("en");

describe("the portal", () => {
  let server: Server;
  let browser: Browser;

  before(async () => {
    [server, browser] = await Promise.all([startServer(alwaysOpen()), startBrowser()]);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  it("goes from page to page without loading anew, with title, focus and language", async () => {
    const { page, assertClean, close } = await openPage(browser);
    await page.goto(`${server.url}/?lang=en`);
    await page.evaluate(() => document.documentElement.setAttribute("data-loaded", "once"));
    await page.getByRole("link", { name: "City Hall, Dębiec" }).click();
    await page.getByRole("heading", { level: 1, name: "City Hall, Dębiec" }).waitFor();
    assert.equal(await page.title(), "City Hall, Dębiec – Poznań");
    assert.equal(await page.evaluate(() => document.activeElement?.localName), "h1");
    assert.equal(new URL(page.url()).search, "?lang=en");
    assert.match((await page.getByRole("link", { name: "Deutsch" }).getAttribute("href"))!, /^\/o\/debiec\?lang=de$/);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Counters of the city" }).waitFor();
    assert.equal(await page.locator("html[data-loaded=once]").count(), 1);
    await assertClean(server.url);
    await close();
  });

  it("books a visit, whose calendar file opens and whose link moves and cancels it", async () => {
    const { page, assertClean, close } = await openPage(browser);
    await page.goto(`${server.url}/book?q=dowod&lang=en`);
    await page.getByRole("link", { name: "Identity card application" }).click();
    const widget = new BookingWidget(page, "en");
    const number = await widget.book("portal@example.org");
    const calendar = await widget.root.getByRole("link", { name: words["booking.calendarFile"]! }).getAttribute("href");
    const booked = await eventOf(calendar!);
    assert.equal(booked.getFirstPropertyValue("status"), "CONFIRMED");

    await widget.root.getByRole("link", { name: words["booking.manage"]! }).click();
    const status = page.locator("okienko-status");
    await button(status, "status.move").waitFor();
    const { pathname, hash } = new URL(page.url());
    assert.deepEqual({ pathname, hash }, { pathname: `/visit/${number}`, hash: "" });
    await move(status);
    const moved = await eventOf(calendar!);
    assert.equal(moved.getFirstPropertyValue("uid"), booked.getFirstPropertyValue("uid"));
    assert.notEqual(String(moved.getFirstPropertyValue("dtstart")), String(booked.getFirstPropertyValue("dtstart")));

    await button(status, "status.cancel").click();
    await button(status, "status.cancelNow").click();
    await status.getByText(words["status.cancelledNow"]!).waitFor();
    assert.equal((await eventOf(calendar!)).getFirstPropertyValue("status"), "CANCELLED");
    await assertClean(server.url);
    await close();
    await until(() => mailsTo(server, "portal@example.org").length === 3, "three mails");
  });

  it("says of a number that nobody has what is wrong, also when the widget has taken over", async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${server.url}/visit/AAAA-AAAA?lang=en`);
    const status = page.locator("okienko-status");
    await status.locator("[part=errors]").getByText(words["status.unknown"]!).waitFor();
    assert.equal(await status.locator("[part=input]").inputValue(), "AAAA-AAAA");
    await page.waitForFunction(() => document.activeElement?.localName === "okienko-status");
    await close();
  });

  it("follows the steps of a widget with the title of the page", async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${server.url}/?lang=en`);
    await page.evaluate(() => document.documentElement.setAttribute("data-loaded", "once"));
    await page.locator("main").getByRole("link", { name: "Book a visit" }).click();
    const widget = page.locator("okienko-booking");
    await widget.locator("[part=input]").fill("identity card");
    assert.equal(await page.title(), "Book a visit – Poznań");
    await widget.getByRole("button", { name: "Identity card application" }).click();
    await page.waitForFunction(() => document.title.startsWith("Identity card application"));
    await button(widget, "common.continue").click();
    await page.waitForFunction(() => document.title === "When and where? – Book a visit – Poznań");
    await button(widget, "common.back").click();
    await button(widget, "common.back").click();
    await page.waitForFunction(() => document.title === "Book a visit – Poznań");
    assert.equal(await page.locator("html[data-loaded=once]").count(), 1);
    await close();
  });

  it("follows the steps of a report with the title, and keeps the language that was chosen", async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${server.url}/report/pothole?lang=en`);
    const widget = page.locator("okienko-report");
    await widget.locator("textarea[part=input]").fill("A hole.");
    await button(widget, "common.continue").click();
    await page.waitForFunction(() => document.title === "Where is it? – Report something – Poznań");
    await page.goto(`${server.url}/report?lang=en`);
    await widget.locator("input[part=input]").fill("bulky waste");
    await widget.locator(".help a").first().click();
    await page.waitForURL(/\/articles\/[^?]+\?lang=en$/);
    await close();
  });

  it("opens a visit by the link of a mail and takes the secret out of the address", async () => {
    const { page, close } = await openPage(browser);
    const { reference, secret } = await bookByApi(server);
    await page.goto(`${server.url}/visit/${reference}#${secret}`);
    await button(page.locator("okienko-status"), "status.move").waitFor();
    assert.equal(page.url(), `${server.url}/visit/${reference}`);
    await page.reload();
    await page.getByText(words["status.more"]!).waitFor();
    assert.equal(await button(page.locator("okienko-status"), "status.move").count(), 0);
    await close();
  });

  /** Moves the visit to the earliest free time. */
  async function move(status: Locator): Promise<void> {
    await button(status, "status.move").click();
    await status.locator("[part~=time]").first().click();
    await status.getByRole("heading", { name: words["status.agreeTitle"]! }).waitFor();
    await button(status, "status.move").click();
    await status.getByText(words["status.moved"]!).waitFor();
  }
});

function button(root: Locator | Page, key: string): Locator {
  return root.getByRole("button", { name: words[key]!, exact: true });
}

/** The event of a calendar file, as a calendar program reads it. */
async function eventOf(address: string): Promise<ICAL.Component> {
  const text = await (await fetch(address)).text();
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent("vevent")!;
}

function mailsTo({ mailFolder }: Server, address: string): string[] {
  if (!existsSync(mailFolder)) return [];
  const names = readdirSync(mailFolder).filter((name) => name.endsWith(".eml"));
  return names.map((name) => readFileSync(join(mailFolder, name), "utf8")).filter((mail) => mail.includes(address));
}

/** A visit booked by another way than the browser. */
async function bookByApi({ url }: Server): Promise<{ reference: string; secret: string }> {
  const ask = async (path: string, body?: object) => {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(url + path, body && { method: "POST", headers, body: JSON.stringify(body) });
    return (await answer.json()) as never;
  };
  const { times } = (await ask("/api/v1/availability/next?procedure=id-card&limit=50")) as { times: object[] };
  const hold: { id: string; secret: string } = await ask("/api/v1/holds", { procedure: "id-card", ...times.at(-1) });
  return ask("/api/v1/visits", {
    hold: { id: hold.id, secret: hold.secret },
    contact: { name: "Anna Próbna", email: "link@example.org" },
  });
}
