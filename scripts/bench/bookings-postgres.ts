/**
 * Bookings per second on PostgreSQL: our hold and our booking, two transactions, eight at once, against pgbench sending
 * the very same statements over eight connections to the same server, in turns: one after the other, and also sending
 * together what we send together.
 *
 *     node scripts/bench/bookings-postgres.ts
 */
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../apps/api/src/testing/postgres-server.ts";
import { cell, fillDatabase, ourBookings } from "./bookings-ours.ts";
import { record, scriptOf } from "./pgbench-script.ts";
import { median, table } from "./side-by-side.ts";

const bookings = 800;
const atOnce = 8;
const turns = 5;

const [pgbench] = globSync("/usr/lib/postgresql/*/bin/pgbench").sort().reverse();
const server = pgbench ? await startPostgres() : null;
if (!pgbench || !server) {
  console.log("Skipped: PostgreSQL with its pgbench is not installed here (Debian: postgresql).");
  process.exit();
}
const folder = mkdtempSync(join(tmpdir(), "okienko-bench-"));
await fillDatabase(server.url);
const recorder = await ourBookings(server.url);

async function recordOne() {
  const { hold, visit } = recorder.steps();
  return [await record(recorder, hold), await record(recorder, visit)];
}

await recorder.run(1); // finds what is asked only once
const recorded = [await recordOne(), await recordOne()] as const;
await recorder.close();

function writeScript(name: string, isPipelined: boolean): string {
  const script = join(folder, name);
  writeFileSync(script, scriptOf(...recorded, { cell, isPipelined }));
  return script;
}

const oneByOne = writeScript("one-by-one.sql", false);
const together = writeScript("together.sql", true);

function bare(script: string): number {
  const each = bookings / atOnce;
  const load = ["-n", "-M", "prepared", "-c", String(atOnce), "-j", "2", "-t", String(each), "-f", script];
  const said = execFileSync(pgbench!, [...load, server!.url], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return Number(/tps = ([\d.]+) \(without/.exec(said)![1]);
}

/** On new connections, as pgbench: old ones keep plans that were made for the tables as they were then. */
async function own(): Promise<number> {
  const ours = await ourBookings(server!.url);
  const run = (count: number) => Promise.all(Array.from({ length: atOnce }, () => ours.run(count)));
  await run(2);
  const start = performance.now();
  await run(bookings / atOnce);
  const rate = (bookings * 1000) / (performance.now() - start);
  await ours.close();
  return rate;
}

const rates: { ours: number; bare: number; together: number }[] = [];
for (let turn = 0; turn <= turns; turn++) {
  const rate = { ours: await own(), bare: bare(oneByOne), together: bare(together) };
  // the first turn warms up
  if (turn > 0) rates.push(rate);
}
server.stop();
rmSync(folder, { recursive: true });

const limit = median(rates.map((it) => it.bare));
const most = median(rates.map((it) => it.together));
const reached = median(rates.map((it) => it.ours));
table("Bookings (hold and visit), PostgreSQL, 8 at once", [
  { what: "pgbench, the same statements", perSecond: limit, ratio: 1 },
  { what: "ours", perSecond: reached, ratio: reached / limit, aim: 0.7 },
  { what: "pgbench, sent together like ours", perSecond: most, ratio: most / limit },
]);
