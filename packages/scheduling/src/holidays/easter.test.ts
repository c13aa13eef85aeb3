import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { easterOf } from "./easter.ts";

describe("Easter", () => {
  it("falls where the church calendars have it", () => {
    const sundays = ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"];
    for (const sunday of sundays) assert.equal(easterOf(Number(sunday.slice(0, 4))), sunday);
  });

  it("reaches its earliest and its latest day, and keeps the two exceptions of the Gregorian tables", () => {
    assert.deepEqual([1818, 1943, 2038, 2285].map(easterOf), ["1818-03-22", "1943-04-25", "2038-04-25", "2285-03-22"]);
    assert.deepEqual([1954, 1981, 2049, 2076].map(easterOf), ["1954-04-18", "1981-04-19", "2049-04-18", "2076-04-19"]);
  });

  it("is always a Sunday from 22 March to 25 April", () => {
    for (let year = 1583; year < 2583; year++) {
      const easter = easterOf(year);
      assert.equal(new Date(easter).getUTCDay(), 0, easter);
      assert.ok(easter.slice(5) >= "03-22" && easter.slice(5) <= "04-25", easter);
    }
  });
});
