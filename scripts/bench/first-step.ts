/**
 * Until the first step of a booking can be used, on a slow phone: `<okienko-booking>` of the real server against an
 * element of one line made with Lit, from the start of the navigation, with nothing in the cache, in turns.
 *
 *     node scripts/bench/first-step.ts
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startServer } from "../../apps/api/src/testing/server-process.ts";
import { chromiumArguments, findChromium } from "../chromium.ts";
import { hostPages } from "./host-pages.ts";
import { median, tableOfTimes } from "./side-by-side.ts";

const turns = 9;
// slow 4G as Lighthouse applies it: 150 ms and 1.6 Mbit/s of a network are 562.5 ms for a request and 1.44 Mbit/s
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 * 0.9) / 8,
  uploadThroughput: (0.75e6 * 0.9) / 8,
};
const slowdown = 4;

const folder = mkdtempSync(join(tmpdir(), "okienko-bench-"));
const city = await startServer({ DATABASE_URL: `sqlite:${join(folder, "bench.db")}`, DATA_DIR: folder });
const host = await hostPages(city.url);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });

/** Opens a page as if for the first time; gives the milliseconds until what it waits for is there. */
async function opened(url: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.goto(url);
  const readyAt = await page.waitForFunction(() => Number(document.documentElement.dataset["readyAt"]));
  const milliseconds = await readyAt.jsonValue();
  await context.close();
  return milliseconds;
}

const spent = new Map([...host.pages.keys()].map((what): [string, number[]] => [what, []]));
for (let turn = 0; turn <= turns; turn++) {
  for (const [what, url] of host.pages) {
    const milliseconds = await opened(url);
    // the first turn warms up
    if (turn > 0) spent.get(what)!.push(milliseconds);
  }
}
await browser.close();
host.close();
await city.stop();
rmSync(folder, { recursive: true });

const least = median(spent.get("an empty Lit element")!);
const rows = [...spent].map(([what, all]) => ({ what, milliseconds: median(all), ratio: median(all) / least }));
const [bare, booking, ...others] = rows;
tableOfTimes(`Until the first step can be used: slow 4G, processor ${slowdown} times slower`, [
  bare!,
  { ...booking!, aim: 1.25 },
  ...others,
]);
