/**
 * A rush: 2,000 holds asked for at once for 100 places, until the last is answered, against a bare node:http server that
 * counts in memory, in turns.
 *
 *     node scripts/bench/rush.ts
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resident } from "../../apps/api/src/testing/resident.ts";
import { roundTheClock } from "../../apps/api/src/testing/round-the-clock.ts";
import { bundle, startServer, type ServerProcess } from "../../apps/api/src/testing/server-process.ts";
import { testDatabases } from "../../apps/api/src/testing/test-databases.ts";
import { median } from "./side-by-side.ts";

const clients = 2_000;
const places = 100;
const turns = 5;
const folder = mkdtempSync(join(tmpdir(), "okienko-bench-"));
const cityFile = join(folder, "city.json");
writeFileSync(cityFile, JSON.stringify(roundTheClock(places)));

/** Sends all requests over 200 connections and gives the milliseconds until the last answer, and the 201s. */
async function rush({ url }: ServerProcess, body: string): Promise<{ spent: number; given: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const json = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const hold = () =>
    new Promise<number>((resolve, reject) => {
      const headers = { ...json, "idempotency-key": randomUUID() };
      const sent = request(`${url}/api/v1/holds`, { method: "POST", agent, headers }, (answer) => {
        answer.resume().once("end", () => resolve(answer.statusCode!));
      });
      sent.once("error", reject).end(body);
    });
  const start = performance.now();
  const statuses = await Promise.all(Array.from({ length: clients }, hold));
  agent.destroy();
  return { spent: performance.now() - start, given: statuses.filter((it) => it === 201).length };
}

for (const { name, open } of await testDatabases()) {
  const opened = await open();
  if (opened.url === null) continue;
  const ours = await startServer({ DATABASE_URL: opened.url, CITY_FILE: cityFile, DATA_DIR: folder }, bundle);
  const bare = await startServer({ PLACES: String(places) }, "../../../scripts/bench/counting-http.ts");
  const times = await new Resident(ours as never).times("procedure=library-card&limit=50");
  const spent: { ours: number; bare: number }[] = [];
  for (let turn = 0; turn <= turns; turn++) {
    const { office, start } = times[turn + 10]!;
    const body = JSON.stringify({ procedure: "library-card", office, start, quantity: 1 });
    const limit = await rush(bare, body);
    const ourRush = await rush(ours, body);
    if (ourRush.given !== places) throw new Error(`${ourRush.given} of ${places} places were given`);
    // the first turn warms up
    if (turn > 0) spent.push({ ours: ourRush.spent, bare: limit.spent });
  }
  const [our, limit] = [median(spent.map((it) => it.ours)), median(spent.map((it) => it.bare))];
  const aim = name === "SQLite" ? 2 : 3;
  console.log(`\nRush of ${clients} for ${places} places, ${name}`);
  console.log(`  node:http, counting in memory ${limit.toFixed(0).padStart(8)} ms`);
  console.log(`  ours ${our.toFixed(0).padStart(33)} ms  ${(our / limit).toFixed(2)} times  aim ≤ ${aim}`);
  await Promise.all([ours.stop(), bare.stop()]);
  await opened.remove();
}
rmSync(folder, { recursive: true });
