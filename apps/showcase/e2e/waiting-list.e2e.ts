import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import PostalMime from "postal-mime";
import type { Browser, Page } from "playwright-core";
import { alwaysOpen } from "./harness/always-open.ts";
import { mistakes } from "./harness/axe.ts";
import { BookingWidget } from "./harness/booking-widget.ts";
import { openPage, startBrowser } from "./harness/browser.ts";
import { startServer, type Server } from "./harness/server.ts";
import { until } from "./harness/until.ts";

interface Time {
  readonly start: string;
  readonly office: string;
}

interface Booked extends Time {
  readonly reference: string;
  readonly secret: string;
}

/** One counter that is open for half an hour a day, in a zone in which it is about noon: so nobody is woken. */
function smallHall(): object {
  const city = alwaysOpen() as { city: object; booking: object; queues: { id: string; procedures: string[] }[] };
  const ahead = 12 - new Date().getUTCHours(); // the sign of these zones is turned round
  const timeZone = ahead === 0 ? "Etc/UTC" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
  const queue = city.queues.find((it) => it.procedures.includes("id-card"))!;
  const rule = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: "15:00", until: "15:30", online: 1, staff: 1 };
  const window = { leadMinutes: 0, horizonDays: 2, releaseAt: "00:00", lastStartBeforeClosing: 0 };
  return {
    ...city,
    city: { ...city.city, timeZone },
    booking: { ...city.booking, windows: { online: window, staff: window }, confirmEmail: null },
    queues: [{ ...queue, rules: [rule] }],
    counters: [],
  };
}

describe("the waiting list", () => {
  let server: Server;
  let browser: Browser;

  before(async () => {
    [server, browser] = await Promise.all([startServer(smallHall()), startBrowser()]);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  async function ask<T>(method: string, path: string, body?: object, secret?: string): Promise<T> {
    const headers = { "Content-Type": "application/json", ...(secret && { Authorization: `Bearer ${secret}` }) };
    const answer = await fetch(`${server.url}/api/v1/${path}`, { method, headers, body: body && JSON.stringify(body) });
    const said = await answer.text();
    assert.ok(answer.ok, `${method} ${path}: ${said}`);
    return JSON.parse(said || "null") as T;
  }

  /** Books everything that there is. */
  async function fill(): Promise<Booked[]> {
    const { times } = await ask<{ times: Time[] }>("GET", "availability/next?procedure=id-card&limit=50");
    const visits: Booked[] = [];
    for (const [index, { start, office }] of times.entries()) {
      const hold = await ask<{ id: string; secret: string }>("POST", "holds", { procedure: "id-card", start, office });
      const contact = { name: "Anna Próbna", email: `booked-${index}@example.org` };
      visits.push(await ask<Booked>("POST", "visits", { hold: { id: hold.id, secret: hold.secret }, contact }));
    }
    return visits;
  }

  /** The link of a kind, `offer`, in the mails to somebody; waits until there is one. */
  async function linkTo(address: string, kind: string): Promise<string> {
    let found: string | undefined;
    const link = new RegExp(`https?:\\S+/${kind}/\\S+#\\S+`);
    await until(async () => {
      const names = existsSync(server.mailFolder) ? readdirSync(server.mailFolder) : [];
      const files = names.filter((name) => name.endsWith(".eml")).map((it) => join(server.mailFolder, it));
      const mails = await Promise.all(files.map((it) => PostalMime.parse(readFileSync(it))));
      const mine = mails.filter(({ to }) => to?.[0]?.address === address);
      found = mine.map(({ text }) => link.exec(text ?? "")?.[0]).find(Boolean);
      return Boolean(found);
    }, `a link to ${kind} for ${address}`);
    return found!;
  }

  /** Asks by the widget, which says that nothing is free, and confirms by the mail. */
  async function waits(page: Page, email: string): Promise<void> {
    await page.goto(`${server.url}/book/civil-affairs/id-card?lang=en`);
    const widget = new BookingWidget(page, "en");
    await widget.button("common.continue").click();
    await widget.button("waiting.question").click();
    await widget.root.getByLabel("Full name").fill("Ola Próbna");
    await widget.root.getByLabel("E-mail address").fill(email);
    await widget.button("waiting.ask").click();
    await widget.root.getByText(`we have written to ${email}`).waitFor();
    await page.goto(await linkTo(email, "wish"));
    assert.equal(new URL(page.url()).hash, "");
    await page.getByRole("button", { name: "Yes, tell me" }).click();
    await page.getByRole("heading", { name: "You are in the line" }).waitFor();
  }

  it("offers a freed time to who asked first, who says no, then to the next, who takes it", async () => {
    const visits = await fill();
    const free = visits.at(-1)!;
    const first = await openPage(browser, { bypassCSP: true });
    const second = await openPage(browser, { viewport: { width: 320, height: 700 } });
    await waits(first.page, "first@example.org");
    await waits(second.page, "second@example.org");
    await ask("DELETE", `visits/${free.reference}`, undefined, free.secret);

    await first.page.goto(await linkTo("first@example.org", "offer"));
    await first.page.getByText("Kept for you until").waitFor();
    assert.deepEqual(await mistakes(first.page), []);
    await first.page.getByRole("button", { name: "No, keep me on the list" }).click();
    await first.page.getByText("The next in line is offered this time.").waitFor();

    const { page } = second;
    await page.goto(await linkTo("second@example.org", "offer"));
    await page.getByRole("button", { name: "Take this time" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    await page.getByRole("button", { name: "Take this time" }).click();
    await page.getByRole("heading", { name: "Your visit is booked" }).waitFor();
    const { times } = await ask<{ times: Time[] }>("GET", "availability/next?procedure=id-card&limit=5");
    assert.deepEqual(times, []);
    await second.assertClean(server.url);
    await first.close();
    await second.close();
  });
});
