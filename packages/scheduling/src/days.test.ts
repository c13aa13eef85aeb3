import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  isDay,
  lastOfMonth,
  monthOf,
  startOfWeek,
  weekdayOf,
} from "./days.ts";

const someDay = fc
  .integer({ min: Date.parse("1900-01-01") / 86_400_000, max: Date.parse("2200-12-31") / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

describe("days", () => {
  it("accepts only days that exist", () => {
    assert.deepEqual(["2026-11-23", "2028-02-29", "2000-02-29"].map(isDay), [true, true, true]);
    const wrong = ["2026-02-29", "2100-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1"];
    for (const text of [...wrong, "", "2026-11-23T00:00", " 2026-11-23", "20261123", "+002026-11-23", "٢٠٢٦-11-23"]) {
      assert.equal(isDay(text), false, text);
    }
  });

  it("crosses months, years and leap days", () => {
    assert.equal(addDays("2026-12-31", 1), "2027-01-01");
    assert.equal(addDays("2028-03-01", -1), "2028-02-29");
    assert.equal(daysBetween("2027-12-31", "2028-12-31"), 366);
  });

  it("counts whole days where the clocks change", () => {
    assert.equal(addDays("2026-10-24", 2), "2026-10-26");
    assert.equal(daysBetween("2027-03-27", "2027-03-29"), 2);
  });

  it("goes back by as many days as it went forward", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        assert.equal(daysBetween(day, addDays(day, count)), count);
        assert.equal(addDays(addDays(day, count), -count), day);
      }),
    );
  });

  it("numbers weekdays from Monday, before 1970 as well", () => {
    assert.equal(weekdayOf("2026-11-23"), 1);
    assert.equal(weekdayOf("2027-03-28"), 7);
    assert.equal(weekdayOf("1969-12-31"), 3);
    fc.assert(fc.property(someDay, (day) => assert.equal(weekdayOf(day), new Date(day).getUTCDay() || 7)));
  });

  it("starts a week on the Monday that is not later than the day", () => {
    assert.equal(startOfWeek("2027-01-03"), "2026-12-28");
    assert.equal(startOfWeek("2026-12-28"), "2026-12-28");
  });

  it("knows where a month begins and ends", () => {
    assert.equal(monthOf("2028-02-10"), "2028-02");
    assert.equal(firstOfMonth("2028-02-10"), "2028-02-01");
    assert.equal(lastOfMonth("2028-02-10"), "2028-02-29");
    assert.equal(lastOfMonth("2026-12-01"), "2026-12-31");
  });

  it("stays in the month it was asked for when that is too short", () => {
    assert.equal(addMonths("2027-01-31", 1), "2027-02-28");
    assert.equal(addMonths("2028-03-31", -1), "2028-02-29");
    assert.equal(addMonths("2026-12-15", 1), "2027-01-15");
    assert.equal(addMonths("2026-01-15", -13), "2024-12-15");
  });
});
