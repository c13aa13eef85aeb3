/**
 * Free times over HTTP: our server against a constant answer of the same size from bare node:http and from bare Hono,
 * each in a process of its own, in turns.
 *
 *     node scripts/bench/availability.ts
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { startServer } from "../../apps/api/src/testing/server-process.ts";
import { median, table } from "./side-by-side.ts";

const turns = 5;
const seconds = 3;
const folder = mkdtempSync(join(tmpdir(), "okienko-bench-"));
const ours = await startServer({ DATABASE_URL: `sqlite:${join(folder, "bench.db")}`, DATA_DIR: folder });
const address = `${ours.url}/api/v1/availability?procedure=id-card`;
const answer = await fetch(address);
const etag = answer.headers.get("etag")!;
const settings = { ANSWER: await answer.text() };
const http = await startServer(settings, "../../../scripts/bench/constant-http.ts");
const hono = await startServer(settings, "../../../scripts/bench/constant-hono.ts");

async function perSecond(url: string, headers: Record<string, string> = {}): Promise<number> {
  const result = await autocannon({ url, headers, connections: 20, duration: seconds });
  if (result.errors > 0) throw new Error(`${url} failed under load`);
  return result.requests.average;
}

const ways = {
  "node:http, constant": () => perSecond(http.url),
  "Hono, constant": () => perSecond(hono.url),
  "ours, kept ready": () => perSecond(address),
  "ours, 304": () => perSecond(address, { "if-none-match": etag }),
};
const rates = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
for (let turn = 0; turn <= turns; turn++) {
  for (const [name, way] of Object.entries(ways)) {
    const rate = await way();
    // the first turn warms up
    if (turn > 0) rates.get(name)!.push(rate);
  }
}
await Promise.all([ours, http, hono].map((it) => it.stop()));
rmSync(folder, { recursive: true });

const aims = new Map([
  ["ours, kept ready", 0.6],
  ["ours, 304", 0.85],
]);
const limit = median(rates.get("node:http, constant")!);
table(
  `Free days over HTTP, ${settings.ANSWER.length} bytes`,
  [...rates].map(([what, all]) => ({ what, perSecond: median(all), ratio: median(all) / limit, aim: aims.get(what) })),
);
