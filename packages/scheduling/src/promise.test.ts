import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatInstant } from "./instant-text.ts";
import { type PromiseCalendar, promiseAfterStop, promisedBy, type PromisedDays } from "./promise.ts";
import { workingCalendar } from "./working-days.ts";

const timeZone = "Europe/Warsaw";
const city = { scope: "city", id: null, offices: null } as const;
const closed = (day: string) => ({ ...city, from: day, until: day, hours: [] });
const opened = (day: string) => ({
  ...city,
  from: day,
  until: day,
  hours: [{ from: "08:00", until: "14:00", online: 0, staff: 1 }],
});

// a day in lieu of Saturday 1 November 2025 and of Saturday 15 August 2026, a Friday that is worked on a Saturday
const poland: PromiseCalendar = {
  ...workingCalendar("PL", [closed("2025-11-10"), closed("2026-08-14"), closed("2026-01-02"), opened("2026-01-10")]),
  timeZone,
};
const at = (wall: string, offset = "+01:00") => Date.parse(`${wall}:00${offset}`);
const working = (days: number): PromisedDays => ({ days, count: "working" });
const calendar = (days: number): PromisedDays => ({ days, count: "calendar" });
const dayPromised = (sent: number, rule: PromisedDays) => formatInstant(promisedBy(sent, rule, poland), timeZone);

describe("a promised date", () => {
  const cases: [name: string, sent: number, rule: PromisedDays, by: string][] = [
    ["counts from the day after sending", at("2026-11-16T09:00"), working(1), "2026-11-17T23:59:59+01:00"],
    ["is the same for the last minute of a day", at("2026-11-16T23:59"), working(1), "2026-11-17T23:59:59+01:00"],
    ["leaves the weekend out", at("2026-11-20T09:00"), working(2), "2026-11-24T23:59:59+01:00"],
    ["begins on Monday for what is sent on a Sunday", at("2026-11-22T09:00"), working(1), "2026-11-23T23:59:59+01:00"],
    ["leaves 11 November out", at("2026-11-10T09:00"), working(1), "2026-11-12T23:59:59+01:00"],
    ["leaves a day in lieu before it out too", at("2025-11-07T15:00"), working(1), "2025-11-12T23:59:59+01:00"],
    ["leaves 24 December out since 2025", at("2025-12-23T09:00"), working(1), "2025-12-29T23:59:59+01:00"],
    ["counted 24 December in 2024", at("2024-12-23T09:00"), working(1), "2024-12-24T23:59:59+01:00"],
    ["goes over Christmas and New Year", at("2026-12-23T12:00"), working(5), "2027-01-04T23:59:59+01:00"],
    ["leaves Easter Monday out", at("2026-04-03T09:00", "+02:00"), working(1), "2026-04-07T23:59:59+02:00"],
    ["counts Good Friday", at("2026-04-02T09:00", "+02:00"), working(1), "2026-04-03T23:59:59+02:00"],
    ["leaves Corpus Christi out", at("2026-06-03T09:00", "+02:00"), working(1), "2026-06-05T23:59:59+02:00"],
    ["leaves a day in lieu in summer out", at("2026-08-13T09:00", "+02:00"), working(1), "2026-08-17T23:59:59+02:00"],
    ["counts a Saturday that the city works", at("2026-01-08T09:00"), working(2), "2026-01-10T23:59:59+01:00"],
    ["crosses the night to summer time", at("2026-03-27T09:00"), working(1), "2026-03-30T23:59:59+02:00"],
    ["crosses the night to winter time", at("2026-10-23T09:00", "+02:00"), working(1), "2026-10-26T23:59:59+01:00"],
    ["ends with a day of 23 hours", at("2026-03-28T09:00"), calendar(1), "2026-03-29T23:59:59+02:00"],
    ["ends with a day of 25 hours", at("2026-10-24T09:00", "+02:00"), calendar(1), "2026-10-25T23:59:59+01:00"],
    ["counts every day where it says calendar days", at("2025-12-23T09:00"), calendar(3), "2025-12-26T23:59:59+01:00"],
    [
      "belongs to the city's day, not to that of London",
      at("2026-11-17T00:30"),
      working(1),
      "2026-11-18T23:59:59+01:00",
    ],
  ];
  for (const [name, sent, rule, by] of cases) it(name, () => assert.equal(dayPromised(sent, rule), by));

  it("is at the last second where the clocks skip midnight", () => {
    const cairo = { ...workingCalendar(null, []), timeZone: "Africa/Cairo" };
    // Friday 25 April 2025 began at 01:00
    const sent = Date.parse("2025-04-23T09:00:00+02:00");
    assert.equal(formatInstant(promisedBy(sent, calendar(1), cairo), cairo.timeZone), "2025-04-24T23:59:59+02:00");
  });
});

describe("a promise whose clock has stood still", () => {
  const promised = promisedBy(at("2026-11-16T09:00"), working(5), poland); // Monday 23 November
  const after = (stopped: number, resumed: number, count: PromisedDays["count"] = "working") =>
    formatInstant(promiseAfterStop(promised, { stoppedAt: stopped, resumedAt: resumed }, count, poland), timeZone);

  it("stays where the stop began and ended on one day", () => {
    assert.equal(after(at("2026-11-17T08:00"), at("2026-11-17T16:00")), "2026-11-23T23:59:59+01:00");
  });

  it("moves by the working days that have passed", () => {
    assert.equal(after(at("2026-11-17T08:00"), at("2026-11-19T16:00")), "2026-11-25T23:59:59+01:00");
  });

  it("does not move for a stop over a weekend", () => {
    assert.equal(after(at("2026-11-20T16:00"), at("2026-11-22T09:00")), "2026-11-23T23:59:59+01:00");
    assert.equal(after(at("2026-11-20T16:00"), at("2026-11-23T09:00")), "2026-11-24T23:59:59+01:00");
  });

  it("does not move for holidays, whose days were not counted either", () => {
    assert.equal(after(at("2026-12-23T16:00"), at("2026-12-27T09:00")), "2026-11-23T23:59:59+01:00");
  });

  it("moves by calendar days where it was promised in them", () => {
    assert.equal(after(at("2026-11-20T16:00"), at("2026-11-22T09:00"), "calendar"), "2026-11-25T23:59:59+01:00");
  });

  it("keeps its wall time over the change of the clocks", () => {
    const spring = promisedBy(at("2026-03-23T09:00"), working(5), poland); // Monday 30 March, summer time
    const stop = { stoppedAt: at("2026-03-24T09:00"), resumedAt: at("2026-03-26T09:00") };
    const moved = promiseAfterStop(spring, stop, "working", poland);
    assert.equal(formatInstant(moved, timeZone), "2026-04-01T23:59:59+02:00");
  });

  it("is as late as before where it was late already", () => {
    assert.equal(after(at("2026-11-24T09:00"), at("2026-11-26T09:00")), "2026-11-25T23:59:59+01:00");
  });

  it("never moves back, whatever the clock of the database does", () => {
    assert.equal(after(at("2026-11-19T09:00"), at("2026-11-17T09:00")), "2026-11-23T23:59:59+01:00");
    assert.equal(after(at("2026-11-19T09:00"), at("2026-11-17T09:00"), "calendar"), "2026-11-23T23:59:59+01:00");
  });
});
