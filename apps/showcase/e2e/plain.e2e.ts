import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { alwaysOpen } from "./harness/always-open.ts";
import { openPage, overflow, startBrowser } from "./harness/browser.ts";
import { startServer, type Server } from "./harness/server.ts";

describe("a browser without scripts", () => {
  let server: Server;
  let browser: Browser;

  before(async () => {
    [server, browser] = await Promise.all([startServer(alwaysOpen()), startBrowser()]);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  it("searches, books once, looks, moves and cancels, on the narrowest screen", async () => {
    const viewport = { width: 320, height: 640 };
    const { page, close } = await openPage(browser, { javaScriptEnabled: false, locale: "pl-PL", viewport });
    const at = async (heading: string) => {
      await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
      assert.equal(await overflow(page), 0, heading);
    };
    await page.goto(server.url);
    await page.getByLabel("Czego szukasz?").fill("dowod");
    await press(page, "Szukaj");
    await page.getByRole("link", { name: "Wydanie dowodu osobistego – w urzędzie" }).click();
    await at("Umów wizytę");
    await page.locator(".days a").last().click();
    await page.locator(".times:not(.ahead) button").last().click();
    await at("Kto przyjdzie?");
    await press(page, "Umów wizytę");
    await page.getByRole("alert").getByRole("link", { name: "Wpisz imię i nazwisko" }).waitFor();
    await page.locator("#errors:focus").waitFor();
    assert.equal(await page.title(), "Błąd: Kto przyjdzie? – Poznań");
    await page.getByLabel("Imię i nazwisko").fill("Anna Próbna");
    await page.getByLabel("Adres e-mail").fill("plain@example.org");
    await press(page, "Umów wizytę");
    await at("Wizyta umówiona");
    const number = await page.locator(".reference").first().innerText();
    const code = await page.locator(".secret").innerText();
    await page.reload();
    await at("Wizyta umówiona");
    assert.equal(await page.locator(".reference").first().innerText(), number);

    await page.getByRole("link", { name: "Sprawdź status" }).click();
    await page.getByLabel("Numer").fill(number.toLowerCase());
    await press(page, "Pokaż status");
    await page.getByLabel("Kod dostępu").fill(code);
    await press(page, "Otwórz wizytę");
    await at(`Wizyta ${number}`);
    const before = await page.locator(".visit strong").first().innerText();
    await press(page, "Przełóż wizytę");
    await at("Wybierz inny termin");
    await page.locator(".days button").first().click();
    await page.locator(".times:not(.ahead) button").last().click();
    await at("Przełożyć wizytę na ten termin?");
    await press(page, "Tak, przełóż");
    await at("Wizyta została przełożona");
    assert.notEqual(await page.locator(".visit strong").first().innerText(), before);
    await press(page, "Odwołaj wizytę");
    await press(page, "Tak, odwołaj wizytę");
    await at("Wizyta jest odwołana");
    await close();
  });

  it("takes a free time at the door by the sticker", async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${server.url}/q/bta4x6`);
    assert.equal(new URL(page.url()).pathname, "/o/libelta");
    await page.locator(".now button").first().click();
    await page.getByLabel("Full name").fill("Anna Próbna");
    await page.getByLabel("Phone number").fill("+48 600 100 200");
    await press(page, "Book the visit");
    await page.getByRole("heading", { name: "Your visit is booked" }).waitFor();
    await close();
  });
});

function press(page: Page, name: string): Promise<void> {
  return page.getByRole("main").getByRole("button", { name, exact: true }).click();
}
