import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { findChanges, findLastChanges } from "../catalog/history-queries.ts";
import type { Reading, Writing } from "../database/database.ts";
import { plansOf } from "../testing/plans-of.ts";
import { smallCityFile } from "../testing/small-city.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { countVisitsByDay, hasReports, hasVisits } from "./usage-queries.ts";
import {
  changeEntry,
  deleteEntries,
  endEntries,
  findAllListed,
  findListed,
  findOccupants,
  findStanding,
  type WorklistRow,
} from "./worklist-queries.ts";

const city = "lipowo";
const entry = { city, id: "1", revision: 1 } as WorklistRow;

describe("how SQLite finds the rows of the worklist and the history", () => {
  let parts: TestParts;
  before(async () => {
    parts = await testParts({ city: smallCityFile });
  });
  after(() => parts.remove());

  const now = () => parts.database.now;

  const questions: Readonly<Record<string, (db: Writing) => Promise<unknown>>> = {
    "who takes cells of a queue": (db) => findOccupants(db, now(), city, ["1", "2"]),
    "what waits for visits": (db) => findStanding(db, city, ["1", "2"]),
    "the worklist": (db) => findAllListed(db, now(), city, ["open", "told"]),
    "one entry": (db) => findListed(db, city, "1"),
    "an entry that changes": (db) => changeEntry(db, entry, { state: "kept" }),
    "what ends with a visit": (db) => endEntries(db, city, "1", { state: "moved" }),
    "what goes with a visit": (db) => deleteEntries(db, city, ["1"]),
    "the changes of an entry": (db) => findChanges(db, city, "office", "1"),
    "the last changes of a kind": (db) => findLastChanges(db, city, "office"),
    "how many visits a queue has on each day": (db) => countVisitsByDay(db, now(), city, "1"),
    "whether a category has reports": (db) => hasReports(db, city, "1"),
    "whether an office has visits": (db) => hasVisits(db, now(), city, "office", "1"),
  };

  for (const [name, ask] of Object.entries(questions))
    it(`${name}: by more than their city, which would be all of them`, async () => {
      const plans = await plansOf(parts.database, ask as (db: Reading) => Promise<unknown>);
      assert.ok(plans.length > 0);
      // there are only so many queues in a city
      for (const plan of plans.filter((it) => !/ it USING| queue_key/.test(it)))
        assert.doesNotMatch(plan, /\(city=\?\)|^SCAN/);
    });
});
