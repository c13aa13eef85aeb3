import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { violations } from "../testing/invariants.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { startServer, type ServerProcess } from "../testing/server-process.ts";
import { type OpenedDatabase, testDatabases } from "../testing/test-databases.ts";

const counters = 3;
const clients = 60;
const folder = mkdtempSync(join(tmpdir(), "okienko-race-"));
const cityFile = join(folder, "city.json");
writeFileSync(cityFile, JSON.stringify(roundTheClock(counters, { booking: { maxVisitsPerContact: 100 } })));
after(() => rmSync(folder, { recursive: true }));

/** Starts servers on one database, lets many clients take the same places through all of them, and counts. */
async function race(opened: OpenedDatabase, processes: number, entry?: string) {
  const settings = { DATABASE_URL: opened.url!, CITY_FILE: cityFile, DATA_DIR: folder };
  // together, so that they also race for the migrations and the first import
  const servers = await Promise.all(Array.from({ length: processes }, () => startServer(settings, entry)));
  try {
    return await rush(servers, opened);
  } finally {
    await Promise.all(servers.map((it) => it.stop()));
  }
}

async function rush(servers: readonly ServerProcess[], { database }: OpenedDatabase) {
  const residents = servers.map((it) => new Resident(it as never));
  // visits of three cells that begin one cell apart, so that they overlap in part
  const [first, second] = await residents[0]!.times("procedure=sauna-permit&limit=2");
  const holds = await Promise.all(
    Array.from({ length: clients }, (_, index) =>
      residents[index % residents.length]!.hold("sauna-permit", index % 3 === 0 ? second! : first!),
    ),
  );
  const given = holds.filter((it) => it.status === 201);
  const refused = holds.filter((it) => it.status === 409);
  const booked = await Promise.all(given.map((it, index) => residents[(index + 1) % residents.length]!.book(it.body)));
  const left = await Promise.all(residents.map((it) => it.times("procedure=sauna-permit&limit=1")));
  return {
    given: given.length,
    refused: refused.length,
    alternatives: refused.every((it) => it.body.alternatives!.length > 0),
    booked: booked.filter((it) => it.status === 201).length,
    stillFirst: left.some(([time]) => time!.start === first!.start),
    violations: await violations(database, counters),
  };
}

for (const { name, open } of await testDatabases()) {
  for (const processes of [1, 2]) {
    it(`gives exactly as many places as there are: ${name}, ${processes} process(es)`, async (t) => {
      const opened = await open();
      if (opened.url === null) return t.skip(`${name} has one connection only`);
      const result = await race(opened, processes).finally(() => opened.remove());
      assert.deepEqual(result, {
        given: counters,
        refused: clients - counters,
        alternatives: true,
        booked: counters,
        stillFirst: false,
        violations: [],
      });
    });
  }

  describe("control", () => {
    it(`gives too many places where the guard is removed: ${name}`, async (t) => {
      const opened = await open();
      if (opened.url === null) return t.skip(`${name} has one connection only`);
      const result = await race(opened, 2, "testing/unguarded-main.ts").finally(() => opened.remove());
      assert.ok(result.given > counters, `given ${result.given}`);
      assert.notDeepEqual(result.violations, []);
    });
  });
}
