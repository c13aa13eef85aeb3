import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { sql } from "kysely";
import { createApp } from "../app.ts";
import { read } from "../database/transaction.ts";
import { liveIn, livedInCity, planted } from "../testing/lived-in-city.ts";
import { shifted } from "../testing/shifted.ts";
import { type OpenedDatabase, testDatabases } from "../testing/test-databases.ts";
import { testParts } from "../testing/test-parts.ts";
import { wordsLeft } from "../testing/words-left.ts";
import { emptyLog } from "./destruction-queries.ts";
import { runRetention } from "./run-retention.ts";

const years = 366 * 24 * 3_600_000;

/** What is looked for: every planted word, as it was written or as it is folded for searching. */
const words = Object.values(planted);

for (const { name, open } of await testDatabases())
  describe(`after everything is over, on ${name}`, () => {
    it("nothing personal is left in the database, its files and the photos; before, all of it was there", async () => {
      let opened: OpenedDatabase | undefined;
      const parts = await testParts({ city: livedInCity(), open: async () => (opened = await open()) });
      const { database, settings } = parts;
      const left = () => wordsLeft(opened!, words);
      const photos = () =>
        readdirSync(join(settings.dataDir, "photos"), { recursive: true }).filter((it) => it !== "doubtful");
      await liveIn(createApp(parts), parts);
      await emptyLog(database);
      assert.deepEqual(await left(), words);
      assert.equal(photos().length, 6);

      await runRetention({ ...parts, database: shifted(database, 6 * years) });
      assert.deepEqual(await left(), []);
      assert.deepEqual(photos(), []);
      const { rows } = await sql<{ count: number }>`select count(*) as count from report_text`.execute(database.read);
      assert.equal(rows[0]!.count, 0);
      await parts.remove();
    });

    it("of a visit stay matter, time, channel and outcome, and nothing else of who came", async () => {
      const parts = await testParts({ city: livedInCity(), open });
      await liveIn(createApp(parts), parts);
      await runRetention({ ...parts, database: shifted(parts.database, years) });
      const visits = await read(() => parts.database.read.selectFrom("visit").selectAll().execute());
      const kept = Object.entries(visits[0]!).filter(([, value]) => value !== null);
      assert.deepEqual(kept.map(([column]) => column).sort(), [
        ...[
          "cell",
          "cells_end",
          "changed_at",
          "channel",
          "city",
          "created_at",
          "day",
          "ends_at",
          "extensions",
          "hold_hash",
          "id",
        ],
        ...["office", "procedure", "quantity", "queue", "sequence", "starts_at", "state", "time_zone", "wall_time"],
      ]);
      assert.deepEqual(await parts.database.read.selectFrom("contact").selectAll().execute(), []);
      await parts.remove();
    });
  });
