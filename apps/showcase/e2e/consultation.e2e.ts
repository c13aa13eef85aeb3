import assert from "node:assert/strict";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { mistakes } from "./harness/axe.ts";
import { wordsOf } from "./harness/booking-widget.ts";
import { openPage, overflow, startBrowser } from "./harness/browser.ts";
import { type DeskMember, type FirstMember, openDesk } from "./harness/desk-member.ts";
import { startForeignSite } from "./harness/foreign-site.ts";
import { linkIn } from "./harness/mails.ts";
import { startServer, type Server } from "./harness/server.ts";

interface Seen {
  readonly results: { readonly participants: number; readonly options: readonly { readonly count: number }[] } | null;
}

const words = wordsOf("pl");
const hostile = `=HYPERLINK("http://x") <script>alert(1)</script>`;
const dayAhead = (days: number) =>
  new Intl.DateTimeFormat("sv", { timeZone: "Europe/Warsaw" }).format(Date.now() + days * 86_400_000);

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Writes a question at the desk and publishes it; the answer is its id. */
async function ask({ page }: DeskMember, server: Server): Promise<string> {
  await page.goto(`${server.url}/desk/consultations`);
  await page.getByRole("link", { name: "New consultation" }).click();
  await page.getByRole("heading", { level: 1, name: "New consultation" }).waitFor();
  await page.getByLabel("Title (Polish)").fill("Co z placem?");
  await press(page, "Save");
  await page.locator("#errors:focus").waitFor();
  await page.getByText("In English (optional)").click();
  await page.getByLabel("Title (English)").fill("What about the square?");
  await page.getByLabel("What it is about (Polish)").fill("Plac ma się zmienić.");
  await page.getByLabel("What it is about (English)").fill("The square shall change.");
  await page.getByLabel("Answer 1 (Polish)").fill("Drzewa");
  await page.getByLabel("Answer 1 (English)").fill("Trees");
  await press(page, "One more answer");
  await page.getByLabel("Answer 3 (Polish)").fill("Fontanna");
  await page.getByLabel("A comment may be added").check();
  await page.getByLabel("First day").fill(dayAhead(0));
  await page.getByLabel("Last day, until midnight").fill(dayAhead(5));
  await page.getByLabel("Results are shown").selectOption("open");
  await press(page, "Save");
  await page.getByRole("heading", { level: 1, name: "What about the square?" }).waitFor();
  await press(page, "Publish");
  await page.getByText("It is published.").waitFor();
  return /consultations\/([0-9a-f-]{36})/.exec(page.url())![1]!;
}

/** So that the next one that says the same is another one. */
function forgetMails({ mailFolder }: Server): void {
  for (const name of readdirSync(mailFolder)) rmSync(join(mailFolder, name));
}

/** Agrees on the page that the mail to an address leads to. */
async function agree(page: Page, link: string, button: string): Promise<void> {
  await page.goto("about:blank"); // a link of a mail opens a page anew
  await page.goto(link);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("[name=code]")?.value !== "");
  assert.equal(new URL(page.url()).hash, "");
  await press(page, button);
}

describe("a consultation", () => {
  let server: Server;
  let browser: Browser;
  let admin: FirstMember;

  before(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    admin = await openDesk(browser, server);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  it("is asked at the desk, answered once in a page with the strictest policy, and its results are seen", async () => {
    const manager = await admin.invite(["manager"], ["greenery"], { bypassCSP: true });
    const id = await ask(manager, server);
    const seen = () => manager.ask<Seen>("GET", `../consultations/${id}`);

    const tag = `<okienko-consultation consultation="${id}"><a href="/">Konsultacje</a></okienko-consultation>`;
    const site = await startForeignSite(server.url, tag);
    const guest = await openPage(browser, { locale: "pl" });
    const mailed = await openPage(browser, { locale: "en-GB" });
    for (const [email, option] of [
      ["anna@example.org", "Drzewa"],
      ["Anna+second@example.org", "Fontanna"],
    ] as const) {
      await guest.page.goto(site.url);
      const widget = guest.page.locator("okienko-consultation");
      await widget.getByText(option, { exact: true }).first().click();
      await widget.getByLabel(words["consultation.comment"]!).fill(hostile);
      await widget.getByLabel(words["booking.email"]!).fill(email);
      await widget.getByRole("button", { name: words["consultation.send"]! }).click();
      await widget.getByText(words["consultation.sent"]!.replace("{email}", email)).waitFor();
      const link = await linkIn(server, "Co z placem?", `consultations/${id}/confirm`);
      if (option === "Drzewa") {
        await mailed.page.goto(link);
        assert.equal((await seen()).results?.participants, 0);
        await agree(mailed.page, link, "Yes, count it");
        await mailed.page.getByRole("heading", { name: "Your answer counts" }).waitFor();
        forgetMails(server);
      } else {
        await agree(mailed.page, link, "Yes, count it");
        await mailed.page.getByRole("heading", { name: "This address has answered already" }).waitFor();
      }
    }
    await guest.assertClean(server.url, site.url);
    await site.stop();

    const { page } = manager;
    await page.goto(`${server.url}/desk/consultations/${id}`);
    await page.getByText("1 person has answered.").waitFor();
    await press(page, "Show comments");
    await page.getByText(hostile).waitFor();
    await press(page, "Close now");
    await page.getByText("It is closed.").waitFor();
    await page.getByLabel("Polish", { exact: true }).fill("Sadzimy drzewa.");
    await press(page, "Show this to everybody");
    await page.getByText("Residents can read it now.").waitFor();
    assert.deepEqual(await mistakes(page), []);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok((await overflow(page)) <= 0);

    await mailed.page.goto(`${server.url}/consultations/${id}`);
    const view = mailed.page.locator("okienko-consultation [part=view]");
    await view.getByText("Sadzimy drzewa.").waitFor();
    await view.getByText("1 person has answered.").waitFor();
    assert.deepEqual(
      (await seen()).results?.options.map(({ count }) => count),
      [1, 0],
    );
    await guest.close();
    await mailed.close();
    await manager.close();
  });

  it("has ideas of residents beside it, which are supported once confirmed", async () => {
    const body = { category: "idea-other", description: "A bench at the tram stop.", anonymous: false };
    const clerk = await admin.invite(["manager"], ["contact-centre"]);
    const { reference } = await clerk.ask<{ reference: string }>("POST", "../reports", body);
    const { revision } = await admin.ask<{ revision: number }>("GET", `reports/${reference}`);
    await admin.ask("POST", `reports/${reference}/release`, { revision });
    const { page, assertClean, close } = await openPage(browser, { locale: "en-GB" });
    await page.goto(`${server.url}/ideas`);
    await page.locator("summary").first().click();
    await page.getByLabel("E-mail address").fill("ola@example.org");
    await press(page, "Support this idea");
    await page.getByText("We have written to ola@example.org.").waitFor();
    const link = await linkIn(server, reference, `ideas/${reference}/confirm`);
    await agree(page, link, "Yes, I support it");
    await page.getByRole("heading", { name: "Your support counts" }).waitFor();
    await page.goto(`${server.url}/ideas`);
    await page.getByText("1 supporter").waitFor();
    const { ideas } = await clerk.ask<{ ideas: { supports: number }[] }>("GET", "../ideas");
    assert.deepEqual(
      ideas.map(({ supports }) => supports),
      [1],
    );
    await assertClean(server.url);
    await close();
  });
});
