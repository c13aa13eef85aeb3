import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addDays } from "./days.ts";
import { zoneDays } from "./testing/arbitrary-plans.ts";
import { minutesOf } from "./testing/reference-clock.ts";
import { dayOf, firstInstantOf, instantsOf, lastInstantOf, startOfDay, wallTimeOf } from "./wall-time.ts";

const warsaw = "Europe/Warsaw";
const isoInstants = (wall: string, zone: string) => instantsOf(wall, zone).map((it) => new Date(it).toISOString());

describe("wall time", () => {
  it("has one instant on an ordinary day", () => {
    assert.deepEqual(isoInstants("2026-11-23T08:00", warsaw), ["2026-11-23T07:00:00.000Z"]);
  });

  it("has two instants in the hour that comes twice, earliest first", () => {
    const both = ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"];
    assert.deepEqual(isoInstants("2026-10-25T02:30", warsaw), both);
  });

  it("has no instant in the hour that is skipped", () => {
    assert.deepEqual(isoInstants("2027-03-28T02:30", warsaw), []);
  });

  it("takes the end of the gap for a time in the skipped hour", () => {
    const change = Date.parse("2027-03-28T01:00Z");
    for (const wall of ["02:00", "02:01", "02:30", "02:59"]) {
      assert.equal(firstInstantOf(`2027-03-28T${wall}`, warsaw), change, wall);
      assert.equal(lastInstantOf(`2027-03-28T${wall}`, warsaw), change, wall);
    }
  });

  it("takes the first or the last of two instants", () => {
    assert.equal(firstInstantOf("2026-10-25T02:00", warsaw), Date.parse("2026-10-25T00:00Z"));
    assert.equal(lastInstantOf("2026-10-25T02:00", warsaw), Date.parse("2026-10-25T01:00Z"));
  });

  it("starts a day at one o'clock where midnight is skipped", () => {
    assert.equal(startOfDay("2026-09-06", "America/Santiago"), Date.parse("2026-09-06T04:00Z"));
    assert.equal(wallTimeOf(startOfDay("2026-09-06", "America/Santiago"), "America/Santiago"), "01:00");
  });

  it("starts a day at the first of two midnights", () => {
    assert.equal(startOfDay("2026-11-01", "America/Havana"), Date.parse("2026-11-01T04:00Z"));
  });

  it("starts a day that a zone left out where the next one starts", () => {
    assert.equal(startOfDay("2011-12-30", "Pacific/Apia"), startOfDay("2011-12-31", "Pacific/Apia"));
  });

  for (const [zone, days] of zoneDays) {
    it(`agrees with every minute shown in ${zone} round its clock changes`, () => {
      for (const day of days.flatMap((it) => [addDays(it, -1), it, addDays(it, 1)])) agreesAllDay(day, zone);
    });
  }
});

function agreesAllDay(day: string, zone: string): void {
  const minutes = minutesOf(day, zone);
  assert.equal(startOfDay(day, zone), minutes[0]?.instant);
  for (const { instant, wall } of minutes) {
    assert.equal(dayOf(instant, zone), day);
    assert.equal(wallTimeOf(instant + 59_999, zone), wall);
  }
  const shown = Map.groupBy(minutes, ({ wall }) => wall);
  for (let minute = 0; minute < 1440; minute++) {
    const wall = new Date(minute * 60_000).toISOString().slice(11, 16);
    const expected = (shown.get(wall) ?? []).map(({ instant }) => instant);
    assert.deepEqual(instantsOf(`${day}T${wall}`, zone), expected, `${day} ${wall} ${zone}`);
  }
}
