import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { EventReader } from "../testing/event-reader.ts";
import { startServer } from "../testing/server-process.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { office, townWithTwoQueues } from "../testing/waiting-room.ts";

const folder = mkdtempSync(join(tmpdir(), "okienko-live-"));
const cityFile = join(folder, "city.json");
writeFileSync(cityFile, JSON.stringify(townWithTwoQueues()));
after(() => rmSync(folder, { recursive: true }));

const ticket = (url: string) =>
  fetch(`${url}/api/v1/tickets`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ office, procedure: "library-card" }),
  });

for (const { name, open } of await testDatabases())
  it(`tells who listens to one process what another one has changed, and stops at once: ${name}`, async (t) => {
    const opened = await open();
    if (opened.url === null) return t.skip(`${name} has one connection only`);
    const settings = { DATABASE_URL: opened.url, CITY_FILE: cityFile, DATA_DIR: folder, RATE_LIMITS: "on" };
    const [here, there] = await Promise.all([startServer(settings), startServer(settings)]);
    try {
      const reader = new EventReader(await fetch(`${here.url}/api/v1/offices/${office}/live`));
      assert.equal((await ticket(there.url)).status, 201);
      await reader.until("change");
      const began = performance.now();
      assert.equal(await here.stop(), 0);
      assert.ok(performance.now() - began < 5_000, "an open stream holds nothing up");
      await reader.ended;
    } finally {
      await Promise.all([here.stop(), there.stop()]);
      await opened.remove();
    }
  });
