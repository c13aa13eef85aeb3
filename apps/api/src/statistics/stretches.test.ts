import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addDays } from "@okienko/scheduling";
import { stretchesOf } from "./stretches.ts";

const zone = "Europe/Warsaw";
const hour = 3_600_000;
const days = (from: string, count: number) => Array.from({ length: count }, (_, at) => addDays(from, at));
const lengths = (from: string, count: number) =>
  stretchesOf(days(from, count), zone).map((it) => [it.first, (it.end - it.start) / it.dayLength, it.dayLength / hour]);

describe("stretches of days", () => {
  it("hold days that are equally long, the days of both clock changes alone", () => {
    assert.deepEqual(lengths("2026-10-23", 5), [
      [0, 2, 24],
      [2, 1, 25],
      [3, 2, 24],
    ]);
    assert.deepEqual(lengths("2026-03-29", 2), [
      [0, 1, 23],
      [1, 1, 24],
    ]);
  });

  it("follow each other without a gap, a week at most each", () => {
    const stretches = stretchesOf(days("2026-01-01", 366), zone);
    for (const [at, it] of stretches.entries()) {
      assert.equal(it.start, at === 0 ? Date.parse("2025-12-31T23:00:00Z") : stretches[at - 1]!.end);
      assert.ok((it.end - it.start) / it.dayLength <= 7);
    }
    assert.equal(stretches.at(-1)!.end, Date.parse("2027-01-01T23:00:00Z"));
  });
});
