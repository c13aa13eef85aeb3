import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays } from "./days.ts";
import { promiseAfterStop, promisedBy, type PromisedDays } from "./promise.ts";
import { zoneDays } from "./testing/arbitrary-plans.ts";
import { daysLeft, promisedDay, worksOn } from "./testing/reference-days.ts";
import type { Day, Exception } from "./types.ts";
import { dayOf, startOfDay, wallTimeOf } from "./wall-time.ts";
import { workingCalendar } from "./working-days.ts";

const hours = [{ from: "08:00", until: "12:00", online: 0, staff: 1 }];

/** Days on which something happens: clocks change, holidays fall, years end. */
const days = fc
  .constantFrom<Day>(...zoneDays.flatMap(([, it]) => it), "2024-12-23", "2025-12-23", "2026-04-03", "2026-12-30")
  .chain((day) => fc.integer({ min: -20, max: 20 }).map((shift) => addDays(day, shift)));

const exceptionNear = (day: Day): fc.Arbitrary<Exception> =>
  fc
    .record({
      scope: fc.constantFrom("city" as const, "city" as const, "office" as const),
      shift: fc.integer({ min: -3, max: 20 }),
      length: fc.integer({ min: 0, max: 4 }),
      isOpen: fc.boolean(),
    })
    .map(({ scope, shift, length, isOpen }) => {
      const from = addDays(day, shift);
      const id = scope === "city" ? null : "office";
      return { scope, id, offices: null, from, until: addDays(from, length), hours: isOpen ? hours : [] };
    });

const cases = days.chain((day) =>
  fc.record({
    day: fc.constant(day),
    zone: fc.constantFrom(...zoneDays.map(([zone]) => zone)),
    country: fc.constantFrom("PL", "DE", null),
    exceptions: fc.array(exceptionNear(day), { maxLength: 5 }),
    rule: fc.record<PromisedDays>({
      days: fc.integer({ min: 1, max: 30 }),
      count: fc.constantFrom("working" as const, "calendar" as const),
    }),
    /** Minutes into the day of sending. */
    minute: fc.integer({ min: 0, max: 22 * 60 }),
    stop: fc.record({ after: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 0, max: 40 }) }),
  }),
);

describe("any promise", () => {
  it("is that of a walk through the days, until the last second of the last one", () => {
    fc.assert(
      fc.property(cases, ({ day, zone, country, exceptions, rule, minute }) => {
        const calendar = { ...workingCalendar(country, exceptions), timeZone: zone };
        const counts = (it: Day) => rule.count === "calendar" || worksOn(it, country, exceptions);
        const sentAt = startOfDay(day, zone) + minute * 60_000;
        const by = promisedBy(sentAt, rule, calendar);
        const expected = promisedDay(dayOf(sentAt, zone), rule.days, counts);
        assert.equal(dayOf(by, zone), expected);
        assert.equal(by + 1000, startOfDay(addDays(expected, 1), zone));
        if (zone === "Europe/Warsaw") assert.equal(wallTimeOf(by, zone), "23:59");
      }),
      { numRuns: 300 },
    );
  });

  it("has as many days left after a stop as before it", () => {
    fc.assert(
      fc.property(cases, ({ day, zone, country, exceptions, rule, minute, stop }) => {
        const calendar = { ...workingCalendar(country, exceptions), timeZone: zone };
        const counts = (it: Day) => rule.count === "calendar" || worksOn(it, country, exceptions);
        const promised = promisedBy(startOfDay(day, zone) + minute * 60_000, rule, calendar);
        const stopped = addDays(day, Math.min(stop.after, rule.days));
        const resumed = addDays(stopped, stop.length);
        const [stoppedAt, resumedAt] = [stopped, resumed].map((it) => startOfDay(it, zone) + minute * 60_000);
        const moved = promiseAfterStop(
          promised,
          { stoppedAt: stoppedAt!, resumedAt: resumedAt! },
          rule.count,
          calendar,
        );
        const before = daysLeft(dayOf(stoppedAt!, zone), dayOf(promised, zone), counts);
        assert.equal(daysLeft(dayOf(resumedAt!, zone), dayOf(moved, zone), counts), before);
        assert.ok(moved >= promised);
      }),
      { numRuns: 300 },
    );
  });
});
