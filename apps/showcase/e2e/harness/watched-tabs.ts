import type { Page } from "playwright-core";
import { widgetsAreShown } from "./widgets-shown.ts";

const troubles = new WeakMap<Page, string[]>();

/** Three pages of one browser context, each of which remembers what goes wrong in it. */
export async function watchedTabs(first: Page): Promise<Page[]> {
  const tabs = [first, ...(await Promise.all([1, 2].map(() => first.context().newPage())))];
  await Promise.all(tabs.map(watch));
  return tabs;
}

async function watch(page: Page): Promise<void> {
  const found: string[] = [];
  troubles.set(page, found);
  page.on("pageerror", ({ message }) => found.push(`error: ${message}`));
  page.on("console", (it) => {
    // what is not there is what some pages are about
    if (/^(error|warning)$/.test(it.type()) && !/status of 404/.test(it.text())) found.push(`console: ${it.text()}`);
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, { trick: () => console.error("trick: what somebody has typed runs") });
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

/** Goes over addresses, several at once; `look` tells what is wrong with one. Gives all of that. */
export async function goOver(
  addresses: readonly string[],
  tabs: readonly Page[],
  look: (page: Page, address: string) => Promise<string[]>,
): Promise<string[]> {
  const left = [...addresses];
  const found: string[] = [];
  const lane = async (page: Page) => {
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      const wrong = await look(page, address).catch((error: unknown) => [String(error)]);
      found.push(...wrong.map((it) => `${address}: ${it}`));
    }
  };
  await Promise.all(tabs.map(lane));
  return found;
}

/** Opens a page and tells what is wrong with how it arrives: its title, its one heading, its focus, its console. */
export async function arrive(page: Page, url: string): Promise<string[]> {
  await page.goto("about:blank"); // a link with a fragment opens its page anew
  const found = troubles.get(page)!;
  found.length = 0;
  await page.goto(url);
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(widgetsAreShown);
  if (url.includes("/desk/")) await page.waitForFunction(() => document.activeElement!.matches("h1, #errors"));
  const [title, headings] = [await page.title(), await page.locator("h1").count()];
  if (!/^\S[^]* – \S/.test(title)) found.push(`title: ${title}`);
  if (headings !== 1) found.push(`${headings} h1`);
  return found;
}
