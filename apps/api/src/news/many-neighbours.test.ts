import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { write } from "../database/transaction.ts";
import { newId } from "../references/id.ts";
import { Counting } from "../testing/counting.ts";
import { inside, reportCity } from "../testing/report-city.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { findAlerts, type SubscriptionRow } from "./subscription-queries.ts";
import { tellNeighbours } from "./tell-neighbours.ts";

const city = "lipowo";
const count = 250;

for (const { name, open } of await testDatabases()) {
  describe(`news for many, on ${name}`, () => {
    let parts: TestParts;
    before(async () => {
      parts = await testParts({ open, city: reportCity() });
    });
    after(() => parts.remove());

    async function subscribe(different: Partial<SubscriptionRow>): Promise<void> {
      const rows = Array.from({ length: count }, () => {
        const id = newId();
        const about = { report: null, lat: null, lng: null, radius: null, category: null };
        const asked = { ...about, email_key: id, language: "pl", confirm_hash: id, created_at: 1, changed_at: 1 };
        return { city, id, state: "active", email: `${id}@example.org`, ...asked, ...different };
      });
      await parts.database.writer.insertInto("subscription").values(rows).execute();
    }

    /** How many statements it takes to tell so many. */
    async function statementsOfTelling(): Promise<number> {
      const counting = new Counting();
      const catalog = await parts.catalogs.forCity(city);
      const report = { reference: "1234-5678", category: "lamp", ...inside, address: null };
      await write(parts.database, (tx) =>
        tellNeighbours({ tx: tx.withPlugin(counting), catalog, now: parts.database.now }, report, 1, null),
      );
      const waiting = await parts.database.writer.deleteFrom("outbox").returning("subject").execute();
      assert.equal(new Set(waiting.map(({ subject }) => subject)).size, count);
      return counting.asked;
    }

    it("of a neighbourhood costs a few statements, and who lives east or west of it is not read at all", async () => {
      await subscribe({ ...inside, radius: 500 });
      await subscribe({ lat: inside.lat, lng: inside.lng + 0.2, radius: 5000 });
      assert.ok((await statementsOfTelling()) <= 8);
      const { lat, lng } = inside;
      const box = { west: lng - 0.1, south: lat - 0.1, east: lng + 0.1, north: lat + 0.1 };
      assert.equal((await findAlerts(parts.database.read, city, box)).length, count);
    });
  });
}
