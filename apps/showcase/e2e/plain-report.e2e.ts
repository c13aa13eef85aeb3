import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openPage, overflow, startBrowser } from "./harness/browser.ts";
import { drawnPhoto } from "./harness/drawn-photo.ts";
import { startServer, type Server } from "./harness/server.ts";

describe("a report in a browser without scripts", () => {
  let server: Server;
  let browser: Browser;

  before(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  it("is found by words, sent with a photo, looked up and added to, on the narrowest screen", async () => {
    const viewport = { width: 320, height: 640 };
    const { page, close } = await openPage(browser, { javaScriptEnabled: false, locale: "pl-PL", viewport });
    const at = async (heading: string) => {
      await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
      assert.equal(await overflow(page), 0, heading);
    };
    await page.goto(`${server.url}/report`);
    await page.getByLabel("O co chodzi?").fill("dziury w jezdni");
    await press(page, "Szukaj");
    await page.getByRole("link", { name: "Dziura w jezdni lub chodniku" }).first().click();
    await at("Zgłoś sprawę");
    await press(page, "Sprawdź i wyślij");
    await page.locator("#errors:focus").waitFor();
    assert.equal(await page.title(), "Błąd: Dziura w jezdni lub chodniku – Poznań");
    await page.getByLabel("Co się dzieje?").fill("Dziura po zimie.");
    await page.getByLabel("Gdzie?", { exact: true }).fill("Stary Rynek");
    await press(page, "Wyszukaj miejsce");
    await page.getByRole("radio", { name: "Stary Rynek" }).first().check();
    await page.getByRole("radio", { name: "w jezdni" }).check();
    await page.getByRole("radio", { name: "jak talerz" }).check();
    const photo = { name: "dziura.jpg", mimeType: "image/jpeg", buffer: await drawnPhoto(page) };
    await page.getByLabel("Zdjęcia").setInputFiles(photo);
    await press(page, "Sprawdź i wyślij");
    await at("Czy wszystko się zgadza?");
    await press(page, "Wyślij zgłoszenie");
    await at("Wysłane. Dziękujemy!");
    assert.ok(await page.locator(".photos img").evaluate((it: HTMLImageElement) => it.naturalWidth > 0));
    const number = await page.locator(".reference").innerText();
    const code = await page.locator(".secret").innerText();

    await page.getByRole("link", { name: "Sprawdź status" }).click();
    await page.getByLabel("Numer").fill(number.toLowerCase().replace("-", " "));
    await press(page, "Pokaż status");
    await at("Dziura w jezdni lub chodniku");
    assert.equal(await page.getByText("Dziura po zimie.").count(), 0);
    await page.getByLabel("Kod dostępu").fill(code);
    await press(page, "Otwórz zgłoszenie");
    await page.getByText("Dziura po zimie.").first().waitFor();
    await page.getByLabel("Co jeszcze warto wiedzieć?").fill("Jest coraz głębsza.");
    await press(page, "Wyślij");
    await at("Wysłane. Dziękujemy!");
    await page.getByText("Jest coraz głębsza.").waitFor();
    await close();
  });
});

function press(page: Page, name: string): Promise<void> {
  return page.getByRole("main").getByRole("button", { name, exact: true }).click();
}
