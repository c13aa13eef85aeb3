import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { BookedVisit, Hold } from "@okienko/contract";
import type { Hono } from "hono";
import { StoredCatalogs } from "../catalog/stored-catalogs.ts";
import type { Parts } from "../parts.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { violations } from "../testing/invariants.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { startServer, type ServerProcess } from "../testing/server-process.ts";
import { type OpenedDatabase, testDatabases } from "../testing/test-databases.ts";

const online = 2;
const staff = 3;
const clients = 30;
const procedure = "sauna-permit";
const rules = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: "00:00", until: "24:00", online, staff }];
const folder = mkdtempSync(join(tmpdir(), "okienko-desk-race-"));
const cityFile = join(folder, "city.json");
writeFileSync(
  cityFile,
  JSON.stringify(roundTheClock(online, { queue: { rules }, booking: { maxVisitsPerContact: 100 } })),
);
after(() => rmSync(folder, { recursive: true }));

/** Starts two servers on one database, lets residents and the desk take the same time through both, and counts. */
async function race(opened: OpenedDatabase, entry?: string) {
  const settings = { DATABASE_URL: opened.url!, CITY_FILE: cityFile, DATA_DIR: folder };
  const servers = await Promise.all([1, 2].map(() => startServer(settings, entry)));
  try {
    return await rush(servers, opened);
  } finally {
    await Promise.all(servers.map((it) => it.stop()));
  }
}

async function rush(servers: readonly ServerProcess[], { database }: OpenedDatabase) {
  const residents = servers.map((it) => new Resident(it as never));
  const desks = servers.map((it) => new DeskBrowser(it as unknown as Hono, new URL(it.url).host));
  const parts = { database, catalogs: new StoredCatalogs(database) } as unknown as Parts;
  for (const it of desks) await signedIn(parts, it, ["consultant"], { city: "kuusipeura" });
  const [time] = await residents[0]!.times(`procedure=${procedure}&limit=1`);
  const { office, start } = time!;
  const contact = { name: "Anna Próbna", email: "anna@example.org" };

  async function atDesk(desk: DeskBrowser): Promise<string | null> {
    const { status, body } = await desk.ask<Hold>("POST", "/holds", { procedure, office, start });
    if (status !== 201) return null;
    const hold = { id: body.id, secret: body.secret };
    const visit = await desk.ask<BookedVisit>("POST", "/visits", { hold, contact, channel: "phone" });
    return visit.status === 201 ? "desk" : null;
  }

  async function alone(resident: Resident): Promise<string | null> {
    const { status, body } = await resident.hold(procedure, time!);
    if (status !== 201) return null;
    return (await resident.book(body, contact)).status === 201 ? "alone" : null;
  }

  const taken = await Promise.all(
    Array.from({ length: clients }, (_, index) =>
      index % 2 === 0 ? atDesk(desks[(index / 2) % 2]!) : alone(residents[((index - 1) / 2) % 2]!),
    ),
  );
  return {
    taken: taken.filter((it) => it !== null).length,
    alone: taken.filter((it) => it === "alone").length,
    violations: await violations(database, staff),
  };
}

for (const { name, open } of await testDatabases()) {
  it(`gives the desk and residents together as many places as the desk has, and residents no more than theirs: ${name}`, async (t) => {
    const opened = await open();
    if (opened.url === null) return t.skip(`${name} has one connection only`);
    const result = await race(opened).finally(() => opened.remove());
    assert.equal(result.taken, staff);
    assert.ok(result.alone <= online, `${result.alone} of ${online}`);
    assert.deepEqual(result.violations, []);
  });

  describe("control", () => {
    it(`gives too many places where the guard is removed: ${name}`, async (t) => {
      const opened = await open();
      if (opened.url === null) return t.skip(`${name} has one connection only`);
      const result = await race(opened, "testing/unguarded-main.ts").finally(() => opened.remove());
      assert.ok(result.taken > staff, `taken ${result.taken}`);
      assert.notDeepEqual(result.violations, []);
    });
  });
}
