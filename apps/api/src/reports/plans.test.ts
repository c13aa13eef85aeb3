import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Reading } from "../database/database.ts";
import { findAlerts, findByEmail, findFollowers } from "../news/subscription-queries.ts";
import { newReference } from "../references/reference.ts";
import { plansOf } from "../testing/plans-of.ts";
import { reportCity } from "../testing/report-city.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { findEvents } from "./event-queries.ts";
import { findChanged } from "./find-changed.ts";
import { findListed } from "./list-queries.ts";
import { reportReading, type ReportReading } from "./report-context.ts";
import { findMerged, findReport, findReportsById, type ReportRow } from "./report-queries.ts";
import { reportSearch } from "./report-search.ts";

const city = "lipowo";
const row = { city, id: "1" } as ReportRow;
const many = Array.from({ length: 50 }, (_, at) => `${at}`);
const box = [16.5, 52.25, 16.51, 52.255];

describe("how SQLite finds the rows of", () => {
  let parts: TestParts;
  let reading: ReportReading;

  before(async () => {
    parts = await testParts({ city: reportCity() });
    reading = reportReading(parts, await parts.catalogs.forCity(city));
  });
  after(() => parts.remove());

  const list = (db: Reading, filter: object) =>
    findListed(db, city, reportSearch(reading, filter), { offset: 0, limit: 51 });
  const changed = (db: Reading, wanted: object) =>
    findChanged({ ...reading, db }, { page: 1, pageSize: 50, by: "updated", ...wanted }, "pl");

  const questions: Readonly<Record<string, (db: Reading) => Promise<unknown>>> = {
    "a report by its number": (db) => findReport(db, city, "1"),
    "fifty reports by their ids": (db) => findReportsById(db, city, many),
    "what was merged into a report": (db) => findMerged(db, row),
    "the history of a report": (db) => findEvents(db, city, ["1"]),
    "the histories of fifty reports": (db) => findEvents(db, city, many),
    "the followers of a report": (db) => findFollowers(db, city, "1"),
    "the news of an address": (db) => findByEmail(db, city, "1"),
    "the alerts around a place": (db) => findAlerts(db, city, { west: 16, south: 52, east: 17, north: 53 }),
    "the list around a place": (db) => list(db, { bbox: box, category: "lamp", state: "open" }),
    "the list of a category": (db) => list(db, { category: "lamp" }),
    "the list of some words": (db) => list(db, { q: "lampa" }),
    "the list of some words around a place": (db) => list(db, { q: "lampa", bbox: box }),
    "requests that have changed": (db) => changed(db, { updatedFrom: 1 }),
    "fifty requests by their ids": (db) => changed(db, { references: many.map(newReference) }),
    "requests by some words": (db) => changed(db, { q: "lampa" }),
  };

  for (const [name, ask] of Object.entries(questions))
    it(`${name}: by more than their city, which would be all of them`, async () => {
      const plans = await plansOf(parts.database, ask);
      assert.ok(plans.length > 0);
      for (const plan of plans) assert.doesNotMatch(plan, /\(city=\?\)/);
    });
});
