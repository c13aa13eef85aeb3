import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { formatInstant, parseInstant } from "./instant-text.ts";
import { zoneDays } from "./testing/arbitrary-plans.ts";

const zones = zoneDays.map(([zone]) => zone);

describe("instants as text", () => {
  it("writes an instant with the offset of the zone", () => {
    const instant = Date.parse("2026-11-23T07:00:00Z");
    assert.equal(formatInstant(instant, "Europe/Warsaw"), "2026-11-23T08:00:00+01:00");
    assert.equal(formatInstant(instant, "America/New_York"), "2026-11-23T02:00:00-05:00");
    assert.equal(formatInstant(instant, "Asia/Kathmandu"), "2026-11-23T12:45:00+05:45");
    assert.equal(formatInstant(Date.parse("2026-07-01T00:00Z"), "America/St_Johns"), "2026-06-30T21:30:00-02:30");
  });

  it("writes UTC as an offset of nothing", () => {
    assert.equal(formatInstant(0, "UTC"), "1970-01-01T00:00:00+00:00");
  });

  it("tells the two instants of a repeated hour apart", () => {
    assert.equal(formatInstant(Date.parse("2026-10-25T00:30Z"), "Europe/Warsaw"), "2026-10-25T02:30:00+02:00");
    assert.equal(formatInstant(Date.parse("2026-10-25T01:30Z"), "Europe/Warsaw"), "2026-10-25T02:30:00+01:00");
  });

  it("reads what it wrote, in every zone", () => {
    const second = fc.integer({ min: 0, max: 4_102_444_800 });
    fc.assert(
      fc.property(second, fc.constantFrom(...zones), (seconds, zone) => {
        assert.equal(parseInstant(formatInstant(seconds * 1000, zone)), seconds * 1000);
      }),
    );
  });

  it("reads Z, fractions of a second and a time without seconds", () => {
    assert.equal(parseInstant("2026-11-23T07:00:00Z"), Date.UTC(2026, 10, 23, 7));
    assert.equal(parseInstant("2026-11-23T08:00:00.250+01:00"), Date.UTC(2026, 10, 23, 7, 0, 0, 250));
    assert.equal(parseInstant("2026-11-23T08:00+01:00"), Date.UTC(2026, 10, 23, 7));
  });

  for (const text of [
    "",
    "now",
    "2026-11-23",
    "2026-11-23T08:00:00",
    "2026-11-23 08:00:00Z",
    "2026-11-23t08:00:00z",
    "2026-02-30T08:00:00Z",
    "2027-02-29T08:00:00Z",
    "2026-11-23T24:00:00Z",
    "2026-11-23T08:60:00Z",
    "2026-11-23T08:00:60Z",
    "2026-11-23T08:00:00+24:00",
    "2026-11-23T08:00:00+01",
    "2026-11-23T08:00:00 01:00",
    "2026-11-23T08:00:00Z ",
    "2026-11-23T08:00:00Z\n",
    "1795417200000",
  ]) {
    it(`does not read ${JSON.stringify(text)}`, () => assert.equal(parseInstant(text), null));
  }
});
