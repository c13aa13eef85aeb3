import assert from "node:assert/strict";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../../../../scripts/chromium.ts";

/** Starts Chromium. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
}

/** A page that remembers whatever a guest in somebody else's page must not do. */
export interface WatchedPage {
  readonly page: Page;
  /** Throws unless the page broke no policy, threw no error, asked nobody but `origins` and stored nothing. */
  assertClean(...origins: string[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page in a context of its own. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  const requested = new Set<string>();
  page.on("request", (request) => requested.add(new URL(request.url()).origin));
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return {
    page,
    assertClean: async (...origins) => {
      assert.deepEqual(troubles, []);
      assert.deepEqual(
        [...requested].filter((it) => it !== "null" && !origins.includes(it)),
        [],
      );
      assert.deepEqual(await stored(context, page), { cookies: 0, localStorage: 0, sessionStorage: 0 });
    },
    close: () => context.close(),
  };
}

async function stored(context: BrowserContext, page: Page) {
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  return { cookies: (await context.cookies()).length, localStorage: kept[0], sessionStorage: kept[1] };
}

/** How much wider than the room for it a page is, in CSS pixels; a gutter for a scroll bar takes some of the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.offsetWidth);
}
