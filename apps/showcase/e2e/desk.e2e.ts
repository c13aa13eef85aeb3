import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Secret, TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { mistakes } from "./harness/axe.ts";
import { openPage, overflow, startBrowser } from "./harness/browser.ts";
import { startServer, type Server } from "./harness/server.ts";
import { until } from "./harness/until.ts";

/** The code of a step of 30 seconds: each works once, so a test that signs in twice looks ahead. */
function codeOf(secret: string, step: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: step * 30_000 });
}

const stepNow = () => Math.floor(Date.now() / 30_000);

/** The first administrator's link, at the name of this machine that passkeys accept. */
async function firstLink(server: Server): Promise<string> {
  const link = /Desk +(http\S+\/desk\/#[0-9a-z]{32})/;
  await until(() => link.test(server.said()), "the link of the first administrator");
  return link.exec(server.said())![1]!.replace("127.0.0.1", "localhost");
}

async function addAuthenticator(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  await devices.send("WebAuthn.enable");
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();

describe("the desk", () => {
  let server: Server;
  let browser: Browser;
  let link: string;
  const bypassCSP = true; // axe is a foreign script

  before(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
    link = await firstLink(server);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  async function check(page: Page, name: string): Promise<void> {
    assert.deepEqual(await mistakes(page), [], name);
    assert.equal(await overflow(page), 0, name);
  }

  it("lets the first administrator in by passkey, out, in again, and invite, under a strict policy", async () => {
    const { page, assertClean, close } = await openPage(browser, { locale: "en-GB" });
    await addAuthenticator(page);
    await page.goto(link);
    await heading(page, "First administrator");
    assert.equal(new URL(page.url()).hash, "");
    await press(page, "Continue");
    await page.locator("#errors:focus").waitFor();
    await page.getByLabel("Full name").fill("Ada Próbna");
    await page.getByLabel("E-mail").fill("ada@example.org");
    await press(page, "Continue");
    await heading(page, "Desk");
    await press(page, "Sign out");
    await heading(page, "Sign in");
    await press(page, "Sign in with a passkey");
    await heading(page, "Desk");

    await page.getByRole("link", { name: "Staff", exact: true }).first().click();
    await heading(page, "Staff");
    const form = page.locator("form").last();
    await form.getByLabel("Full name").fill("Kim Kontrola");
    await form.getByLabel("E-mail").fill("kim@example.org");
    await form.getByLabel("Auditor").check();
    await press(page, "Make an invitation");
    await page.locator("#link-text:focus").waitFor();
    link = await page.locator("#link-text").inputValue();

    await page.getByRole("link", { name: "Audit log", exact: true }).first().click();
    await heading(page, "Audit log");
    await page.getByRole("cell", { name: "staff-invited" }).waitFor();
    const { cookies } = await page.context().storageState();
    assert.deepEqual(
      cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite })),
      [{ name: "okienko-desk", httpOnly: true, sameSite: "Lax" }],
    );
    await page.context().clearCookies();
    await assertClean(new URL(page.url()).origin);
    await close();
  });

  it("lets somebody who is invited in by password and code, on the narrowest screen, accessible at each step", async () => {
    const { page, close } = await openPage(browser, {
      bypassCSP,
      locale: "en-GB",
      viewport: { width: 320, height: 640 },
    });
    await page.goto(link);
    await heading(page, "Welcome to the desk");
    await check(page, "link");
    await page.getByLabel("With a password").check();
    await press(page, "Continue");
    await page.getByRole("heading", { name: "Codes from an app" }).waitFor();
    await check(page, "codes");
    const secret = (await page.locator("code.secret").innerText()).replaceAll(" ", "");
    await page.getByLabel("New password").fill("correct horse battery");
    await page.getByLabel("Code from the app").fill("12345");
    await press(page, "Finish");
    await page.getByRole("alert").getByRole("link").first().waitFor();
    await check(page, "a wrong code");
    const step = stepNow();
    await page.getByLabel("Code from the app").fill(codeOf(secret, step));
    await press(page, "Finish");
    await heading(page, "Desk");
    for (const name of ["Staff", "Audit log", "My account"]) {
      const menu = page.getByRole("navigation", { name: "Pages" });
      await menu.getByText("Pages").click(); // folded on a narrow screen
      await check(page, "menu");
      await menu.getByRole("link", { name }).click();
      await heading(page, name);
      await check(page, name);
    }
    await press(page, "Set up the app again");
    await page.getByRole("heading", { name: "Codes from an app" }).waitFor();
    await check(page, "new codes");
    await press(page, "Sign out everywhere");
    await heading(page, "Sign in");
    await check(page, "sign in");
    const signIn = async (code: string) => {
      await page.getByLabel("E-mail").fill("kim@example.org");
      await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
      await page.getByLabel("Code from the app").fill(code);
      await press(page, "Sign in");
    };
    await signIn(codeOf(secret, step));
    await page.getByRole("alert").getByText("was not accepted").waitFor();
    await check(page, "refused");
    await signIn(codeOf(secret, step + 1));
    await heading(page, "Desk");
    await page.goto(`${new URL(link).origin}/desk/nothing`);
    await heading(page, "There is no such page");
    await close();
  });

  it("tells whoever comes with a used link so, in their language, without a way in", async () => {
    const { page, close } = await openPage(browser, { bypassCSP, locale: "pl-PL", colorScheme: "dark" });
    await page.goto(link);
    await heading(page, "Ten link został użyty albo wygasł");
    await check(page, "used link");
    await page.getByRole("link", { name: "Deutsch" }).click();
    await heading(page, "Anmelden");
    await close();
  });
});
