/**
 * From starting the process to the first answer, with a database that is there already, against a bare node:http server;
 * and the memory it has then, and when booking is open.
 *
 *     node scripts/bench/start.ts
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
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

/** Mebibytes of a process that are in memory, as Linux counts them; shared ones as well. */
function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;
}

async function memory(): Promise<{ first: number; booking: number; later: number }> {
  const server = await startServer(settings, bundle);
  const first = memoryOf(server.pid);
  await server.request("/api/v1/availability?procedure=id-card");
  const booking = memoryOf(server.pid);
  await pause(3_000); // by now everything that works by itself has begun
  const later = memoryOf(server.pid);
  await server.stop();
  return { first, booking, later };
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
const { first, booking, later } = await memory();
console.log(`  memory ${first.toFixed(0).padStart(15)} MiB  aim ≤ 90`);
console.log(`  after free days ${booking.toFixed(0).padStart(6)} MiB, three seconds later ${later.toFixed(0)} MiB`);
rmSync(folder, { recursive: true });
