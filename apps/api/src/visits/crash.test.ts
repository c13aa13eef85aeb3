import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { BookedVisit, Hold } from "@okienko/contract";
import { violations } from "../testing/invariants.ts";
import { contact, Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { startServer } from "../testing/server-process.ts";
import { type OpenedDatabase, testDatabases } from "../testing/test-databases.ts";

const counters = 4;
const kills = 4;
const clients = 6;
/** So many bookings are acknowledged before each kill. */
const enough = 15;
const folder = mkdtempSync(join(tmpdir(), "okienko-crash-"));
const cityFile = join(folder, "city.json");
writeFileSync(cityFile, JSON.stringify(roundTheClock(counters)));
after(() => rmSync(folder, { recursive: true }));

/** A booking that was asked for; `visit` is what the server acknowledged, if it came to that. */
interface Asked {
  readonly hold: Hold;
  readonly key: string;
  visit?: BookedVisit;
}

/** Books until the server is gone. */
async function bookUntilKilled(resident: Resident, all: Asked[]): Promise<void> {
  try {
    for (;;) {
      const [time] = await resident.times("procedure=library-card&limit=1");
      const { status, body: hold } = await resident.hold("library-card", time!);
      if (status !== 201) continue;
      const asked: Asked = { hold: hold as Hold, key: randomUUID() };
      all.push(asked);
      asked.visit = (await book(resident, asked)).body as BookedVisit;
    }
  } catch {
    return;
  }
}

function book(resident: Resident, { hold, key }: Asked) {
  return resident.book(hold, { ...contact, email: `${key}@example.org` }, { key });
}

/** Kills the server in a stream of bookings and lets whoever got no answer ask the next one again. */
async function killOnce(settings: NodeJS.ProcessEnv, unanswered: readonly Asked[]): Promise<Asked[]> {
  const server = await startServer(settings);
  const resident = new Resident(server as never);
  for (const asked of unanswered) asked.visit = (await book(resident, asked)).body as BookedVisit;
  const all: Asked[] = [];
  const stream = Array.from({ length: clients }, () => bookUntilKilled(resident, all));
  while (all.filter((it) => it.visit).length < enough) await pause(5);
  await pause(Math.random() * 50);
  await server.kill();
  await Promise.all(stream);
  return all;
}

async function killRepeatedly(opened: OpenedDatabase): Promise<Asked[]> {
  const settings = { DATABASE_URL: opened.url!, CITY_FILE: cityFile, DATA_DIR: folder };
  const all: Asked[] = [];
  let last: Asked[] = [];
  for (let kill = 0; kill < kills; kill++) {
    last = await killOnce(
      settings,
      last.filter((it) => !it.visit),
    );
    all.push(...last);
  }
  return all;
}

for (const { name, open } of await testDatabases()) {
  it(`loses nothing that was acknowledged when killed in a stream of bookings: ${name}`, async (t) => {
    const opened = await open();
    if (opened.url === null) return t.skip(`${name} lives in one process`);
    try {
      const acknowledged = (await killRepeatedly(opened)).flatMap((it) => it.visit ?? []);
      const rows = await opened.database.read
        .selectFrom("visit")
        .select(["reference", "email"])
        .where("state", "=", "booked")
        .execute();
      const stored = new Set(rows.map((it) => it.reference));
      assert.ok(acknowledged.length >= kills * enough);
      // asked again with the same key, nobody has two
      assert.equal(new Set(rows.map((it) => it.email)).size, rows.length);
      assert.deepEqual(
        acknowledged.filter((it) => !stored.has(it.reference)),
        [],
      );
      assert.deepEqual(await violations(opened.database, counters), []);
      // the control: a visit that vanishes, or cells that it leaves behind, would be noticed
      const [victim] = acknowledged;
      await opened.database.writer.deleteFrom("visit").where("reference", "=", victim!.reference).execute();
      assert.notDeepEqual(await violations(opened.database, counters), []);
    } finally {
      await opened.remove();
    }
  });
}
