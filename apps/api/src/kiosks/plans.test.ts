import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Reading, Writing } from "../database/database.ts";
import { plansOf } from "../testing/plans-of.ts";
import { smallCityFile } from "../testing/small-city.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { findKiosks, findOfficeByKey, useLink } from "./kiosk-queries.ts";

const city = "lipowo";
const office = "lipowa";

describe("how SQLite finds kiosks", () => {
  let parts: TestParts;
  before(async () => {
    parts = await testParts({ city: smallCityFile });
  });
  after(() => parts.remove());

  const questions: Readonly<Record<string, (db: Writing) => Promise<unknown>>> = {
    "those of an office": (db) => findKiosks(db, city, office),
    "the one with a key": (db) => findOfficeByKey(db, city, "hash"),
    "the one of a link": (db) => useLink(db, { city, office, linkHash: "hash" }, { keyHash: "other", at: 0 }),
  };

  for (const [name, ask] of Object.entries(questions))
    it(`${name}: by more than their city, which would be all of them`, async () => {
      const plans = await plansOf(parts.database, ask as (db: Reading) => Promise<unknown>);
      for (const plan of plans) assert.doesNotMatch(plan, /\(city=\?\)|^SCAN/);
    });
});
