import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { mistakes } from "./harness/axe.ts";
import { overflow, startBrowser } from "./harness/browser.ts";
import { openDesk, type FirstMember } from "./harness/desk-member.ts";
import { keyboardGaps } from "./harness/keyboard.ts";
import { cityOfTheMorning } from "./harness/morning.ts";
import {
  addressesOf,
  cityPages,
  deskPages,
  formPaths,
  nothingNamed,
  pathsOfDesk,
  pathsOfServer,
  publicPages,
} from "./harness/page-lists.ts";
import { seedCity } from "./harness/seeded-city.ts";
import { startServer, type Server } from "./harness/server.ts";
import { arrive, goOver, watchedTabs } from "./harness/watched-tabs.ts";

const everything = [
  ["clerk", "consultant", "manager", "administrator"],
  ["civil-affairs", "road-authority"],
] as const;
const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

describe("the pages of the desk", () => {
  let server: Server;
  let browser: Browser;
  let admin: FirstMember;

  before(async () => {
    [server, browser] = await Promise.all([startServer(cityOfTheMorning()), startBrowser()]);
    admin = await openDesk(browser, server);
  });
  after(() => Promise.all([server?.stop(), browser?.close()]));

  it("stand in the lists of these tests, each of them", () => {
    assert.deepEqual(Object.keys(deskPages(nothingNamed)).sort(), pathsOfDesk().sort());
    const known = [...Object.keys(publicPages(nothingNamed)), ...Object.keys(cityPages), ...formPaths];
    assert.deepEqual([...new Set(known)].sort(), pathsOfServer().sort());
  });

  it("can be read by everybody in a city where nothing has happened yet", async () => {
    const tabs = await watchedTabs((await admin.invite(...everything)).page);
    const found = await goOver(addressesOf(nothingNamed), tabs, async (page, address) => {
      await page.setViewportSize(wide);
      const wrong = await arrive(page, server.url + address);
      wrong.push(...(await tooWide(page)));
      await page.setViewportSize(narrow);
      return [...wrong, ...(await mistakes(page)), ...(await tooWide(page))];
    });
    assert.deepEqual(found, []);
  });

  it("can be read and used by everybody on a full day, in all colours, by keyboard", async () => {
    const member = await admin.invite(...everything);
    const named = await seedCity(server, member);
    const found = await goOver(addressesOf(named), await watchedTabs(member.page), async (page, address) => {
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
      await page.setViewportSize(wide);
      const wrong = await arrive(page, server.url + address);
      await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
      wrong.push(...(await mistakes(page)), ...(await tooWide(page)));
      await page.emulateMedia({ forcedColors: "active" });
      wrong.push(...(await keyboardGaps(page)));
      await page.emulateMedia({ colorScheme: "dark", forcedColors: "none" });
      await page.setViewportSize(narrow);
      return [
        ...wrong,
        ...(await mistakes(page, "color-contrast")).map((it) => `dark: ${it}`),
        ...(await tooWide(page)),
      ];
    });
    assert.deepEqual(found, []);
    await member.assertClean(server.url);
  });

  it("are reached by the menu and the keyboard, each with its title and the focus on its heading", async () => {
    const { page, close } = await admin.invite(...everything);
    await page.goto(`${server.url}/desk/`);
    const links = page.getByRole("navigation", { name: "Pages" }).getByRole("link");
    await links.first().waitFor();
    const places = new Set<string>();
    for (const name of await links.allInnerTexts()) {
      await links.getByText(name, { exact: true }).press("Enter");
      await page.locator("h1:focus").getByText(name, { exact: true }).waitFor();
      await page.waitForFunction((it) => document.title.startsWith(`${it} – `), name);
      assert.deepEqual(await links.and(page.locator("[aria-current=page]")).allInnerTexts(), [name]);
      const { x, y, width } = (await page.getByRole("main").boundingBox())!;
      places.add(`${width} px wide at ${x}, ${y}`);
      assert.ok(y < 100, `${y} px above the page`);
    }
    assert.equal(places.size, 1, [...places].join("; "));
    await close();
  });
});

async function tooWide(page: Page): Promise<string[]> {
  const pixels = await overflow(page);
  return pixels === 0 ? [] : [`${pixels} px too wide`];
}
