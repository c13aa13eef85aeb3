import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { DatabaseUnavailable } from "../database/transaction.ts";
import { Counting } from "../testing/counting.ts";
import { readsInTrouble } from "../testing/reads-in-trouble.ts";
import { reportCity } from "../testing/report-city.ts";
import { storedReport } from "../testing/stored-report.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { usualOf } from "./usuals.ts";

const day = 86_400_000;

for (const { name, open } of await testDatabases()) {
  describe(`what usually happens, on ${name}`, () => {
    let parts: TestParts;
    before(async () => {
      parts = await testParts({ open, city: reportCity() });
    });
    after(() => parts.remove());

    async function closed(category: string, durations: readonly (number | null)[], daysAgo = 1): Promise<void> {
      const closed_at = Date.now() - daysAgo * day;
      const about = { city: "lipowo", category, state: "done", closed_at };
      const rows = durations.map((it) => storedReport({ ...about, duration: it === null ? null : it * day }));
      await parts.database.writer.insertInto("report").values(rows).execute();
    }

    const usual = (category: string) =>
      usualOf({ database: parts.database, db: parts.database.read }, "lipowo", category);

    it("is not told of fewer than five closings", async () => {
      await closed("lamp", [1, 2, 3, 4]);
      assert.equal(await usual("lamp"), null);
    });

    it("is the time within which half and four of five were closed", async () => {
      await closed("pothole", [10, 1, 2, 9, 3, 8, 4, 7, 5, 6]);
      // duplicates and instant closings have no duration; those of two years ago are no news
      await closed("pothole", [null, null, null]);
      await closed("pothole", [100, 100, 100, 100, 100], 366);
      assert.deepEqual(await usual("pothole"), { half: 5, fourOfFive: 8, reports: 10 });
    });

    it("never promises less than it took", async () => {
      await closed("tree", [0.01, 0.02, 0.11, 0.12, 0.91]);
      assert.deepEqual(await usual("tree"), { half: 0.2, fourOfFive: 0.2, reports: 5 });
    });

    it("is counted once for all who ask at the same moment", async () => {
      const counting = new Counting();
      const read = parts.database.read.withPlugin(counting);
      const database = { ...parts.database, read };
      const ask = (category: string) => usualOf({ database, db: read }, "lipowo", category);
      const alone = await ask("pothole");
      const statements = counting.asked;
      const together = await Promise.all(Array.from({ length: 50 }, () => ask("tree")));
      assert.deepEqual([alone?.reports, new Set(together.map((it) => it?.reports))], [10, new Set([5])]);
      assert.equal(counting.asked, 2 * statements);
    });

    it("is refused to everybody while it cannot be read", async () => {
      const database = readsInTrouble(parts.database);
      const asked = [1, 2].map(() => usualOf({ database, db: database.read }, "lipowo", "pothole"));
      for (const it of asked) await assert.rejects(it, DatabaseUnavailable);
    });

    it("is kept for a while, since all forms and reports ask for it", async () => {
      await closed("wish", [1, 1, 1, 1, 1]);
      const before = await usual("wish");
      await closed("wish", [9, 9, 9, 9, 9, 9, 9]);
      assert.deepEqual(await usual("wish"), before);
    });
  });
}
