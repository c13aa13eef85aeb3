/**
 * Free times over HTTP: our server against a constant answer of the same size from bare node:http and from bare Hono,
 * each in a process of its own, in turns. Counted is the processor time of the server alone, which Linux tells: what it
 * would answer in a second with a core to itself, whatever else the machine does.
 *
 *     node scripts/bench/availability.ts
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { bundle, type ServerProcess, startServer } from "../../apps/api/src/testing/server-process.ts";
import { median, table } from "./side-by-side.ts";

const turns = 5;
const seconds = 3;
const folder = mkdtempSync(join(tmpdir(), "okienko-bench-"));
const ours = await startServer({ DATABASE_URL: `sqlite:${join(folder, "bench.db")}`, DATA_DIR: folder }, bundle);
const address = `${ours.url}/api/v1/availability?procedure=id-card`;
const answer = await fetch(address);
const etag = answer.headers.get("etag")!;
const settings = { ANSWER: await answer.text() };
const http = await startServer(settings, "../../../scripts/bench/constant-http.cjs");
const hono = await startServer(settings, "../../../scripts/bench/constant-hono.ts");

/** Seconds of processor time that a process has used; the kernel counts hundredths (proc(5)). */
function processorTime({ pid }: ServerProcess): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, "latin1").split(" ").slice(13, 15);
  return (Number(user) + Number(system)) / 100;
}

async function perSecond(server: ServerProcess, url: string, headers: Record<string, string> = {}): Promise<number> {
  const before = processorTime(server);
  const result = await autocannon({ url, headers, connections: 20, duration: seconds });
  if (result.errors > 0) throw new Error(`${url} failed under load`);
  return result.requests.total / (processorTime(server) - before);
}

const ways = {
  "node:http, constant": () => perSecond(http, http.url),
  "Hono, constant": () => perSecond(hono, hono.url),
  "ours, kept ready": () => perSecond(ours, address),
  "ours, 304": () => perSecond(ours, address, { "if-none-match": etag }),
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
  `Free days over HTTP, ${settings.ANSWER.length} bytes, per second of processor time`,
  [...rates].map(([what, all]) => ({ what, perSecond: median(all), ratio: median(all) / limit, aim: aims.get(what) })),
);
