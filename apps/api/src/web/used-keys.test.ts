import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { UsedKeys } from "./used-keys.ts";

for (const { name, open } of await testDatabases()) {
  describe(`keys that writes have used on ${name}`, () => {
    let parts: TestParts;
    let keys: UsedKeys;
    let city: string;
    before(async () => {
      parts = await testParts({ open, city: roundTheClock(1) });
      keys = new UsedKeys(parts.database);
      [city] = (await parts.catalogs.cities()) as [string];
      const resident = new Resident(createApp(parts));
      const [time] = await resident.times("procedure=library-card&limit=1");
      const { office, start } = time!;
      const request = { procedure: "library-card", office, start, quantity: 1 };
      assert.equal((await resident.ask("POST", "/holds", request, { key: "used" })).status, 201);
    });
    after(() => parts.remove());

    it("are told apart from others, also among hundreds at once", async () => {
      const asked = Array.from({ length: 300 }, (_, index) => (index % 100 === 50 ? "used" : `free-${index}`));
      const used = await Promise.all(asked.map((key) => keys.has(city, key)));
      assert.deepEqual(
        used,
        asked.map((key) => key === "used"),
      );
    });

    it("are those of one city", async () => {
      assert.deepEqual(await Promise.all([keys.has(city, "used"), keys.has("elsewhere", "used")]), [true, false]);
    });

    it("may have been used where they are malformed", async () => {
      assert.equal(await keys.has(city, "mal formed"), true);
    });
  });
}
