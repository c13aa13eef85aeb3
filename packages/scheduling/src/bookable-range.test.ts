import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { bookableRange } from "./bookable-range.ts";
import { zoneDays } from "./testing/arbitrary-plans.ts";
import { shownAt } from "./testing/reference-clock.ts";
import type { BookingWindow } from "./types.ts";

const hour = 3_600_000;
const warsaw = "Europe/Warsaw";
const window: BookingWindow = { leadMinutes: 60, horizonDays: 14, releaseAt: "07:00", lastStartBeforeClosing: 0 };
const rangeAt = (instant: string, changes: Partial<BookingWindow> = {}) =>
  bookableRange({ ...window, ...changes }, Date.parse(instant), warsaw);

describe("bookable range", () => {
  it("begins as many minutes from now as the lead says", () => {
    assert.equal(rangeAt("2026-11-23T10:00+01:00").earliest, Date.parse("2026-11-23T11:00+01:00"));
  });

  it("begins tomorrow when the lead reaches over midnight", () => {
    assert.equal(rangeAt("2026-11-23T22:59+01:00").firstDay, "2026-11-23");
    assert.equal(rangeAt("2026-11-23T23:00+01:00").firstDay, "2026-11-24");
  });

  it("releases a new day at the hour of release", () => {
    const before = rangeAt("2026-11-23T06:59:59+01:00");
    assert.equal(before.lastDay, "2026-12-06");
    assert.equal(before.changesAt, Date.parse("2026-11-23T07:00+01:00"));
    assert.equal(rangeAt("2026-11-23T07:00+01:00").lastDay, "2026-12-07");
  });

  it("changes next when the lead reaches midnight, after today's release", () => {
    assert.equal(rangeAt("2026-11-23T12:00+01:00").changesAt, Date.parse("2026-11-23T23:00+01:00"));
  });

  it("changes next at tomorrow's release, when the lead is already past midnight", () => {
    assert.equal(rangeAt("2026-11-23T23:30+01:00").changesAt, Date.parse("2026-11-24T07:00+01:00"));
  });

  it("releases at midnight when that is the hour of release, written at either end of the day", () => {
    assert.equal(rangeAt("2026-11-23T00:00+01:00", { releaseAt: "00:00" }).lastDay, "2026-12-07");
    assert.equal(rangeAt("2026-11-23T23:59+01:00", { releaseAt: "24:00" }).lastDay, "2026-12-06");
    assert.equal(rangeAt("2026-11-24T00:00+01:00", { releaseAt: "24:00" }).lastDay, "2026-12-07");
  });

  it("releases at the end of the gap when the hour of release is skipped", () => {
    const { changesAt } = rangeAt("2027-03-28T01:59+01:00", { releaseAt: "02:30" });
    assert.equal(changesAt, Date.parse("2027-03-28T03:00+02:00"));
  });

  it("has its last day before its first one when nothing is released", () => {
    const { firstDay, lastDay } = rangeAt("2026-11-23T06:00+01:00", { horizonDays: 0 });
    assert.deepEqual([firstDay, lastDay], ["2026-11-23", "2026-11-22"]);
  });

  it("stays the same until it changes, and not longer, in every zone", () => {
    const moment = fc
      .constantFrom(...zoneDays.flatMap(([zone, days]) => days.map((day) => ({ zone, day }))))
      .chain(({ zone, day }) =>
        fc.integer({ min: -36, max: 60 }).map((hours) => ({ zone, now: Date.parse(day) + hours * hour })),
      );
    const windows = fc.record({
      leadMinutes: fc.constantFrom(0, 30, 60, 1440, 4000),
      horizonDays: fc.integer({ min: 0, max: 60 }),
      releaseAt: fc.constantFrom("00:00", "00:30", "02:30", "07:00", "23:30", "24:00"),
      lastStartBeforeClosing: fc.constant(0),
    });
    fc.assert(fc.property(moment, windows, ({ zone, now }, window) => staysUntilItChanges(window, now, zone)));
  });
});

function staysUntilItChanges(window: BookingWindow, now: number, zone: string): void {
  const { earliest, firstDay, lastDay, changesAt } = bookableRange(window, now, zone);
  assert.equal(shownAt(earliest, zone).day, firstDay);
  assert.ok(changesAt > now);
  const before = bookableRange(window, changesAt - 1, zone);
  assert.deepEqual([before.firstDay, before.lastDay], [firstDay, lastDay]);
  const after = bookableRange(window, changesAt, zone);
  assert.notDeepEqual([after.firstDay, after.lastDay], [firstDay, lastDay]);
}
