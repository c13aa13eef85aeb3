/**
 * From starting the process to the first answer, with a database that is there already, and the memory it then has,
 * against a bare node:http server.
 *
 *     node scripts/bench/start.ts
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { bundle, startServer } from "../../apps/api/src/testing/server-process.ts";
import { median } from "./side-by-side.ts";

const turns = 7;
const folder = mkdtempSync(join(tmpdir(), "okienko-bench-"));
const settings = { DATABASE_URL: `sqlite:${join(folder, "bench.db")}`, DATA_DIR: folder, ANSWER: "{}" };

async function start(entry: string): Promise<number> {
  const begin = performance.now();
  const server = await startServer(settings, entry);
  const spent = performance.now() - begin;
  await server.stop();
  return spent;
}

async function memory(): Promise<{ first: number; later: number }> {
  const server = await startServer(settings, bundle);
  const measure = async () => {
    const metrics = await (await server.request("/metrics")).text();
    return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)![1]) / 2 ** 20;
  };
  await server.request("/api/v1/availability?procedure=id-card");
  const first = await measure();
  await pause(3_000); // by now everything that works by itself has begun
  const later = await measure();
  await server.stop();
  return { first, later };
}

const spent: { ours: number; bare: number }[] = [];
for (let turn = 0; turn <= turns; turn++) {
  const times = { bare: await start("../../../scripts/bench/constant-http.cjs"), ours: await start(bundle) };
  // the first turn warms up
  if (turn > 0) spent.push(times);
}
const [ours, bare] = [median(spent.map((it) => it.ours)), median(spent.map((it) => it.bare))];
console.log("\nCold start until the first answer");
console.log(`  node:http, bare ${bare.toFixed(0).padStart(6)} ms`);
console.log(`  ours ${ours.toFixed(0).padStart(17)} ms  ${(ours / bare).toFixed(2)} times  aim ≤ 1.5`);
const { first, later } = await memory();
console.log(`  memory ${first.toFixed(0).padStart(15)} MiB  aim ≤ 90; after three seconds ${later.toFixed(0)} MiB`);
rmSync(folder, { recursive: true });
