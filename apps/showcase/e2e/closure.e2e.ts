import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import PostalMime from "postal-mime";
import { alwaysOpen } from "./harness/always-open.ts";
import { mistakes } from "./harness/axe.ts";
import { wordsOf } from "./harness/booking-widget.ts";
import { openPage, overflow, startBrowser } from "./harness/browser.ts";
import { openDesk } from "./harness/desk-member.ts";
import { startServer, type Server } from "./harness/server.ts";
import { until } from "./harness/until.ts";

interface Booked {
  readonly reference: string;
  readonly secret: string;
  readonly start: string;
  readonly email: string | null;
}

const procedure = "id-card";
const office = "libelta";
const queue = "Civil affairs, Libelta";
const words = wordsOf("en");

/** The day that is closed: soon enough to be booked, and the same all through the test in every zone of the process. */
const day = new Date(Date.now() + 4 * 24 * 3_600_000).toISOString().slice(0, 10);
const dayBefore = new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10);

describe("a closure with live visits", () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const booked: Booked[] = [];

  before(async () => {
    [server, browser] = await Promise.all([startServer(alwaysOpen()), startBrowser()]);
    const admin = await openDesk(browser, server, { bypassCSP: true });
    page = (await admin.invite(["manager"], ["civil-affairs"])).page;
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  async function ask<T>(method: string, path: string, body?: object, secret?: string): Promise<T> {
    const headers = { "Content-Type": "application/json", ...(secret && { Authorization: `Bearer ${secret}` }) };
    const answer = await fetch(`${server.url}/api/v1/${path}`, { method, headers, body: body && JSON.stringify(body) });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
    return JSON.parse(said) as T;
  }

  async function freeTimes(date: string): Promise<string[]> {
    const { times } = await ask<{ times: { start: string }[] }>(
      "GET",
      `availability/${date}?procedure=${procedure}&office=${office}`,
    );
    return times.map(({ start }) => start);
  }

  async function book(date: string, hour: string, email: string | null): Promise<Booked> {
    const start = (await freeTimes(date)).find((it) => it.slice(11, 16) === hour)!;
    const hold = await ask<object>("POST", "holds", { procedure, office, start });
    const contact = { name: "Anna Próbna", ...(email ? { email } : { phone: "+48 600 100 200" }) };
    const visit = await ask<Booked>("POST", "visits", { hold, contact, language: "en" });
    const it = { reference: visit.reference, secret: visit.secret, start, email };
    if (date === day) booked.push(it);
    return it;
  }

  const visitOf = ({ reference, secret }: Booked) =>
    ask<{ state: string; start: string }>("GET", `visits/${reference}`, undefined, secret);

  const press = (name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();

  async function check(name: string): Promise<void> {
    await page.setViewportSize({ width: 320, height: 640 });
    assert.deepEqual(await mistakes(page), [], name);
    assert.equal(await overflow(page), 0, name);
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  /** The numbers in the table of whom the change hits. */
  async function shownReferences(): Promise<string[]> {
    return (await page.locator(".effects tbody th").allInnerTexts()).sort();
  }

  const references = () => booked.map(({ reference }) => reference).sort();

  it("is drawn, and shows exactly whom it hits before it is saved, also whom it hits since it was shown", async () => {
    await book(day, "09:00", "first@example.org");
    await book(day, "10:00", "second@example.org");
    await book(day, "11:00", "third@example.org");
    await book(day, "12:00", null);
    await book(dayBefore, "09:00", "other-day@example.org");

    await page.goto(`${server.url}/desk/capacity`);
    await page.getByRole("heading", { name: queue }).waitFor();
    await page.getByLabel("Week of").fill(day);
    await page.getByLabel("Week of").press("Tab");
    const section = page.getByRole("region", { name: queue, exact: true });
    const close = section.locator(`a[href*="/${day}"]`);
    await close.waitFor();
    await check("capacity");
    assert.match(await section.innerText(), /4 visits booked/);
    const foreign = page.getByRole("region", { name: "Taxes, Libelta", exact: true });
    await foreign.getByText("This queue serves Finance Department.").waitFor();
    assert.equal(await foreign.getByRole("link").count(), 0, "nothing is offered that cannot be saved");
    await close.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Close this day" }).waitFor();
    await page.getByText(/^Civil affairs, Libelta, .*: 4 visits booked$/).waitFor();
    const scopes = await page.getByLabel("It holds for").getByRole("option").allInnerTexts();
    assert.deepEqual(scopes, ["one queue", "one procedure"]);
    await page.getByText("Only Polish is required.").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await page.locator("#errors:focus").waitFor();
    await check("a missing reason");
    await page.getByRole("alert").getByRole("link").first().click();
    assert.equal(await page.locator(":focus").getAttribute("lang"), "pl");
    const reason = page.getByRole("group", { name: "Reason" });
    await reason.getByLabel("Polish").fill("Awaria ogrzewania");
    await reason.getByLabel("English").fill("The heating has failed");
    await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await page.locator("#effects-title:focus").waitFor();
    await page.getByRole("heading", { name: "This hits 4 visits" }).waitFor();
    assert.deepEqual(await shownReferences(), references());
    const letter = await page.locator(".letter").innerText();
    assert.match(letter, /Reason: The heating has failed\n/);
    assert.match(letter, /#•+\n/);
    await page.getByText("1 person cannot be told by mail").waitFor();
    await check("effects");

    await book(day, "13:00", "late@example.org");
    await press("Save and tell 3 people");
    await page.getByText("The list has changed").waitFor();
    assert.deepEqual(await shownReferences(), references());
    assert.equal((await freeTimes(day)).length > 0, true);
  });

  it("is saved once after the server was gone, and tells everybody once", async () => {
    await server.restart(async () => {
      await press("Save and tell 4 people");
      await page.getByText("The server does not answer").waitFor();
    });
    await press("Save and tell 4 people");
    await page.locator("#changed:focus").waitFor();
    await page.getByText("5 visits are on the worklist.").waitFor();
    await check("saved");
    assert.deepEqual(await freeTimes(day), []);
    const withMail = booked.filter(({ email }) => email !== null);
    await until(async () => (await offersTo(server)).length >= withMail.length, "a mail to each of them");
  });

  it("is left by one through the link of the mail, and by one through the worklist", async () => {
    const [first, second] = booked as [Booked, Booked];
    const mail = (await offersTo(server)).find(({ to }) => to === first.email)!;
    assert.match(mail.text, /Reason: The heating has failed/);
    assert.match(mail.text, /Free times near yours/);
    const resident = await openPage(browser, { locale: "en-GB" });
    await resident.page.goto(/https?:\S+\/visit\/\S+#\S+/.exec(mail.text)![0]);
    const status = resident.page.locator("okienko-status");
    const move = status.getByRole("button", { name: words["status.move"]!, exact: true });
    await move.click();
    await status.locator("[part~=time]").first().click();
    await status.getByRole("heading", { name: words["status.agreeTitle"]! }).waitFor();
    await move.click();
    await status.getByText(words["status.moved"]!).waitFor();
    await resident.close();
    assert.notEqual((await visitOf(first)).start, first.start);

    await page.getByRole("link", { name: "Open the worklist" }).click();
    const rows = page.locator(".worklist > li");
    await rows.first().waitFor();
    assert.deepEqual(
      (await rows.locator("strong:first-child").allInnerTexts()).filter((it) => /^\w{4}-\w{4}$/.test(it)).sort(),
      references().filter((it) => it !== first.reference),
    );
    await check("worklist");
    await press(about("Other times", second));
    const times = page.getByRole("group", { name: "Move to:" });
    await times.waitFor();
    await check("other times");
    await times.getByRole("button").first().press("Enter");
    await page.getByRole("status").getByText(`${second.reference} is moved to`).waitFor();
    assert.notEqual((await visitOf(second)).start, second.start);
    const phoned = booked.find(({ email }) => email === null)!;
    await press(about("Phoned", phoned));
    await page.getByRole("status").getByText(`${phoned.reference}: phoned.`).waitFor();
  });

  it("is undone for the rest, whose visits stand as they were, and opens the times again", async () => {
    await page.goto(`${server.url}/desk/catalog/exceptions`);
    await page.getByRole("link", { name: "The heating has failed" }).click();
    await page.getByRole("heading", { level: 1, name: "The heating has failed" }).waitFor();
    await page.getByText("History").click();
    await page.getByText("Made.").waitFor();
    await check("history");
    await press("Remove");
    await page.getByText("3 visits of the worklist can take place again.").waitFor();
    await press("Save");
    await page.locator("#changed:focus").waitFor();
    await check("removed");
    assert.equal((await freeTimes(day)).length > 0, true);
    for (const it of booked.slice(2)) assert.deepEqual(await standing(it), { state: "booked", start: it.start });
    await page.goto(`${server.url}/desk/worklist`);
    await page.getByText("There is nothing here.").waitFor();
    const offered = (await offersTo(server)).map(({ to }) => to).sort();
    assert.deepEqual(offered, booked.flatMap(({ email }) => email ?? []).sort());
  });

  async function standing(it: Booked): Promise<object> {
    const { state, start } = await visitOf(it);
    return { state, start };
  }
});

/** A button whose name says for those who do not see it which visit it is about. */
function about(name: string, { reference }: Booked): RegExp {
  return new RegExp(`^${name}\\s?: ${reference}$`);
}

/** The mails that offer other times, to each address. */
async function offersTo({ mailFolder }: Server): Promise<{ to: string; text: string }[]> {
  if (!existsSync(mailFolder)) return [];
  const names = readdirSync(mailFolder).filter((name) => name.endsWith(".eml"));
  const mails = await Promise.all(names.map((name) => PostalMime.parse(readFileSync(join(mailFolder, name)))));
  return mails
    .filter(({ subject }) => subject?.startsWith("Please choose another time"))
    .map(({ to, text }) => ({ to: to![0]!.address!, text: text ?? "" }));
}
