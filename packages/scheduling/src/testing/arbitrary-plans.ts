import fc from "fast-check";
import type { Day, Exception, ExceptionHours, OpeningRule, QueuePlan, Weekday } from "../types.ts";

/** Zones with the days on which their clocks change, a holiday and an ordinary day. */
export const zoneDays: readonly (readonly [zone: string, days: readonly Day[]])[] = [
  ["Europe/Warsaw", ["2026-10-25", "2027-03-28", "2027-10-31", "2026-11-11", "2026-11-23"]],
  ["Europe/London", ["2026-10-25", "2027-03-28", "2027-10-31"]],
  ["America/New_York", ["2026-11-01", "2027-03-14"]],
  // half an hour only
  ["Australia/Lord_Howe", ["2026-10-04", "2027-04-04"]],
  ["Asia/Kathmandu", ["2026-10-25", "2027-03-28"]],
  // skips midnight in spring, repeats the last hour of a day in autumn
  ["America/Santiago", ["2026-09-06", "2027-04-03", "2027-04-04"]],
  // skips midnight in spring, has midnight twice in autumn
  ["America/Havana", ["2026-11-01", "2027-03-14"]],
];

/** A zone and one of its days above, or a neighbour of one. */
export const zoneAndDay: fc.Arbitrary<{ zone: string; day: Day }> = fc
  .constantFrom(...zoneDays.flatMap(([zone, days]) => days.map((day) => ({ zone, day }))))
  .chain(({ zone, day }) => near(day, 1).map((neighbour) => ({ zone, day: neighbour })));

/** A plan whose rules, exceptions and holidays meet on `day` often. */
export function planNear(day: Day, zone: string): fc.Arbitrary<QueuePlan> {
  return fc.record({
    id: fc.constant("queue"),
    office: fc.constant("office"),
    step: fc.constantFrom(5, 7, 10, 15, 20, 30, 45, 60),
    timeZone: fc.constant(zone),
    rules: fc.array(ruleNear(day), { maxLength: 4 }),
    exceptions: fc.array(exceptionNear(day), { maxLength: 4 }),
    holidays: fc.constantFrom("PL", null),
  });
}

function near(day: Day, distance: number): fc.Arbitrary<Day> {
  return fc.integer({ min: -distance, max: distance }).map((shift) => {
    return new Date(Date.parse(day) + shift * 86_400_000).toISOString().slice(0, 10);
  });
}

// most often in the hours in which clocks change
const wallMinutes = fc.oneof(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 0, max: 288 })).map((it) => it * 5);

const hours: fc.Arbitrary<ExceptionHours> = fc
  .record({ one: wallMinutes, other: wallMinutes, online: fc.nat(3), more: fc.nat(2) })
  .map(({ one, other, online, more }) => {
    const from = Math.min(one, other, 1435);
    return { from: wall(from), until: wall(Math.max(one, other, from + 5)), online, staff: online + more };
  });

function wall(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function ruleNear(day: Day): fc.Arbitrary<OpeningRule> {
  const weekdays = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 3 });
  const validFrom = fc.option(fc.oneof(near(day, 1), near(day, 30)), { freq: 2 });
  const validUntil = fc.option(near(day, 3), { freq: 2 });
  return fc
    .record({ hours, weekdays, validFrom, validUntil, weeks: fc.integer({ min: 1, max: 3 }) })
    .map(({ hours, weeks, ...rule }) => ({ ...hours, ...rule, everyWeeks: rule.validFrom === null ? 1 : weeks }));
}

function exceptionNear(day: Day): fc.Arbitrary<Exception> {
  const aim = fc.constantFrom<Pick<Exception, "scope" | "id" | "offices">>(
    { scope: "city", id: null, offices: null },
    { scope: "office", id: "office", offices: null },
    { scope: "office", id: "other-office", offices: null },
    { scope: "queue", id: "queue", offices: null },
    { scope: "queue", id: "other-queue", offices: null },
    { scope: "procedure", id: "procedure", offices: null },
    { scope: "procedure", id: "procedure", offices: ["office", "other-office"] },
    { scope: "procedure", id: "procedure", offices: ["other-office"] },
    { scope: "procedure", id: "other-procedure", offices: null },
  );
  return fc
    .record({ aim, one: near(day, 2), other: near(day, 2), hours: fc.array(hours, { maxLength: 2 }) })
    .map(({ aim, one, other, hours }) => {
      return { ...aim, from: one < other ? one : other, until: one < other ? other : one, hours };
    });
}
