import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isTimeZone, offsetAt } from "./zone-offset.ts";

const hour = 3_600_000;

describe("zones", () => {
  it("knows the names of the IANA database and nothing else", () => {
    for (const name of ["Europe/Warsaw", "UTC", "Etc/GMT+1", "America/Argentina/Buenos_Aires"]) {
      assert.equal(isTimeZone(name), true, name);
    }
    for (const name of ["Europe/Poznan", "+02:00", "-05", "", "Warsaw+02", " UTC"]) {
      assert.equal(isTimeZone(name), false, name);
    }
  });

  it("refuses an unknown zone, even one that holds an offset", () => {
    assert.throws(() => offsetAt(0, "Europe/Poznan"), RangeError);
    assert.throws(() => offsetAt(0, "Nowhere+02:00"), RangeError);
  });

  it("changes the offset at the very instant of the clock change", () => {
    const change = Date.parse("2026-10-25T01:00:00Z");
    assert.equal(offsetAt(change - 1, "Europe/Warsaw"), 2 * hour);
    assert.equal(offsetAt(change, "Europe/Warsaw"), hour);
  });

  it("is behind UTC in the west and uses quarters of an hour where the zone does", () => {
    assert.equal(offsetAt(Date.parse("2026-12-01T00:00Z"), "America/New_York"), -5 * hour);
    assert.equal(offsetAt(Date.parse("2026-12-01T00:00Z"), "Asia/Kathmandu"), 5.75 * hour);
    assert.equal(offsetAt(Date.parse("2026-07-01T00:00Z"), "America/St_Johns"), -2.5 * hour);
  });

  it("stays right when more days are asked for than it remembers", () => {
    for (let day = 0; day < 9_000; day++) offsetAt(day * 24 * hour, "Europe/London");
    assert.equal(offsetAt(Date.parse("2026-07-01T00:00Z"), "Europe/London"), hour);
    assert.equal(offsetAt(Date.parse("2026-12-01T00:00Z"), "Europe/London"), 0);
  });
});
