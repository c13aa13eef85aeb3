import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { mistakes } from "./harness/axe.ts";
import { overflow, startBrowser } from "./harness/browser.ts";
import { openDesk, type DeskMember, type FirstMember } from "./harness/desk-member.ts";
import { startServer, type Server } from "./harness/server.ts";

const everything = [
  ["consultant", "manager", "administrator"],
  ["civil-affairs", "road-authority"],
] as const;

/** Pages whose last form is sent empty, and how many fields then are wrong. */
const forms = { staff: 3, "catalog/offices/new": 3, "consultations/new": 3 } as const;

describe("what is wrong with a form of the desk", () => {
  let server: Server;
  let browser: Browser;
  let admin: FirstMember;
  let member: DeskMember;
  let page: Page;

  before(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    admin = await openDesk(browser, server, { bypassCSP: true });
    member = await admin.invite(...everything);
    page = member.page;
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  async function open(path: string, language = "en"): Promise<void> {
    await page.goto(`${server.url}/desk/${path}?lang=${language}`);
    await page.locator("form").last().waitFor();
  }

  async function send(form = page.locator("form").last()): Promise<void> {
    await form.locator("button.primary").first().press("Enter");
    await page.locator("#errors:focus").waitFor();
  }

  const links = () => page.locator("#errors a");

  for (const language of ["pl", "en", "uk", "de"])
    it(`is named above it by the labels of its fields, each one press away (${language})`, async () => {
      for (const [path, count] of Object.entries(forms)) {
        await open(path, language);
        await send();
        const said = await links().allInnerTexts();
        assert.ok(said.length >= count, `${path}: ${said.join(" | ")}`);
        assert.equal(await page.locator("#errors li").count(), said.length, "each leads to its field");
        for (const [at, words] of said.entries()) {
          await links().nth(at).press("Enter");
          const named = await focusedNames(page);
          const [label] = words.split(":");
          assert.ok(
            named.some((it) => label!.split(" › ").at(-1) === it),
            `${path}: “${words}” leads to ${named.join(", ")}`,
          );
        }
      }
    });

  it("names the entries that still need one that shall go", async () => {
    await admin.page.goto(`${server.url}/desk/catalog/departments/finance`);
    await admin.page.getByRole("button", { name: "Remove", exact: true }).press("Enter");
    await admin.page.locator("#errors:focus").waitFor();
    const said = await admin.page.locator("#errors li").allInnerTexts();
    assert.ok(said.includes("It is still needed: Groups of procedures › Taxes and certificates"), said.join(" | "));
  });

  it("comes after a form, which opens for everything new", async () => {
    const { kinds } = await member.ask<{ kinds: { kind: string; mayCreate: boolean }[] }>("GET", "catalog");
    for (const { kind } of kinds.filter(({ mayCreate }) => mayCreate)) {
      await open(`catalog/${kind}/new`);
      await page.locator("form.entry button.primary").waitFor();
    }
  });

  it("is told beside the form that was sent, not beside others that ask the same", async () => {
    await open("staff");
    const others = page.locator("details form").first();
    await page.locator("details:has(form) > summary").first().press("Enter");
    await others.getByLabel("Manager").check();
    for (const name of await others.getByRole("group", { name: "Departments" }).getByRole("checkbox").all())
      await name.uncheck();
    await send(others);
    assert.deepEqual(await links().allInnerTexts(), ["Departments: A manager needs at least one department."]);
    assert.equal(await page.locator(".wrong").count(), 1);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.deepEqual(await mistakes(page), []);
    assert.ok((await overflow(page)) <= 0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await links().press("Enter");
    assert.equal(await others.locator(":focus").count(), 1, "the focus is in the form that was sent");
  });

  it("does not stand above the link for somebody else", async () => {
    await open("staff");
    const form = page.locator("form").last();
    await form.getByLabel("Full name").fill("Kim Kontrola");
    await form.getByLabel("E-mail").fill("kim@example.org");
    await form.getByLabel("Auditor").check();
    await form.locator("button.primary").press("Enter");
    await page.locator("#link-text:focus").waitFor();
    await send();
    assert.equal(await page.locator("#link").count(), 0);
  });
});

/** What the focused control is called: by its label, and by all that stands round it. */
function focusedNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLInputElement;
    const legends: string[] = [];
    for (let it = focused.closest("fieldset"); it; it = it.parentElement?.closest("fieldset") ?? null)
      legends.push(it.querySelector("legend")?.textContent ?? "");
    const labels = [...(focused.labels ?? [])].map((it) => it.textContent);
    return [...labels, ...legends].map((it) => it.replaceAll(/\s+/g, " ").trim());
  });
}
