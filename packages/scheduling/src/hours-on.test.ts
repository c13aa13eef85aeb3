import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayCapacity } from "./day-capacity.ts";
import { cityClosure, queuePlan, weekdayRule } from "./testing/plans.ts";
import type { Exception, ExceptionHours, OpeningRule } from "./types.ts";

const monday = "2026-11-23";
const hours = (online: number): ExceptionHours => ({ from: "08:00", until: "12:00", online, staff: online });

/** Counters at nine, which tell which of several exceptions was taken. */
function countersAtNine(day: string, exceptions: readonly Exception[], procedure = "id-card"): number {
  return dayCapacity({ ...queuePlan, exceptions }, day, procedure, "online").counters[36]!;
}

function countersByRule(day: string, rule: Partial<OpeningRule>): number {
  const rules = [{ ...weekdayRule, ...rule }];
  return dayCapacity({ ...queuePlan, rules }, day, "id-card", "online").counters[36]!;
}

const city = { ...cityClosure, hours: [hours(11)] };
const office = { ...city, scope: "office", id: "town-hall", hours: [hours(12)] } as const;
const queue = { ...city, scope: "queue", id: "registry-counters", hours: [hours(13)] } as const;
const procedure = { ...city, scope: "procedure", id: "id-card", hours: [hours(14)] } as const;

describe("hours of a day", () => {
  it("follows the rules of its weekday", () => {
    assert.equal(countersByRule(monday, { weekdays: [1] }), 2);
    assert.equal(countersByRule(monday, { weekdays: [2, 7] }), 0);
  });

  it("follows a rule from its first to its last day, both included", () => {
    const rule = { validFrom: "2026-11-23", validUntil: "2026-11-24" };
    const days = ["2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25"];
    assert.deepEqual(
      days.map((day) => countersByRule(day, rule)),
      [0, 2, 2, 0],
    );
  });

  it("counts every second week from the week of the first day", () => {
    const rule = { validFrom: "2026-11-25", everyWeeks: 2 };
    const days = ["2026-11-23", "2026-11-27", "2026-11-30", "2026-12-04", "2026-12-07", "2026-12-14"];
    assert.deepEqual(
      days.map((day) => countersByRule(day, rule)),
      [0, 2, 0, 0, 2, 0],
    );
  });

  it("is closed on a public holiday", () => assert.equal(countersAtNine("2026-11-11", []), 0));

  it("keeps rules on a public holiday where none are kept", () => {
    const plan = { ...queuePlan, holidays: null };
    assert.equal(dayCapacity(plan, "2026-11-11", "id-card", "online").counters[36], 2);
  });

  it("opens on a public holiday by an exception of the city", () => {
    assert.equal(countersAtNine("2026-11-11", [{ ...city, from: "2026-11-11", until: "2026-11-11" }]), 11);
  });

  it("is closed by an exception without hours", () => assert.equal(countersAtNine(monday, [cityClosure]), 0));

  it("replaces the rules by the hours of the exception", () => {
    const { counters } = dayCapacity({ ...queuePlan, exceptions: [city] }, monday, "id-card", "online");
    assert.equal(counters[48], 0);
  });

  it("adds up the hours of one exception", () => {
    assert.equal(countersAtNine(monday, [{ ...city, hours: [hours(1), hours(4)] }]), 5);
  });

  it("takes only the most specific exception, in whatever order they are listed", () => {
    assert.equal(countersAtNine(monday, [city, office, queue, procedure]), 14);
    assert.equal(countersAtNine(monday, [queue, office, city]), 13);
    assert.equal(countersAtNine(monday, [office, city]), 12);
    assert.equal(countersAtNine(monday, [{ ...procedure, hours: [] }, city]), 0);
  });

  it("keeps one procedure open on a day on which the city is closed", () => {
    const exceptions = [cityClosure, { ...procedure, id: "death-registration" }];
    assert.equal(countersAtNine(monday, exceptions, "death-registration"), 14);
    assert.equal(countersAtNine(monday, exceptions, "id-card"), 0);
  });

  it("takes the shorter of two exceptions of the same scope", () => {
    const week = { ...city, from: "2026-11-20", until: "2026-11-27", hours: [hours(20)] };
    assert.equal(countersAtNine(monday, [city, week]), 11);
    assert.equal(countersAtNine(monday, [week, city]), 11);
  });

  it("takes the later listed of two exceptions that are equally long", () => {
    assert.equal(countersAtNine(monday, [city, { ...city, hours: [hours(21)] }]), 21);
  });

  it("passes over exceptions of other days, offices, queues and procedures", () => {
    const others = [
      { ...city, from: "2026-11-24", until: "2026-11-24" },
      { ...office, id: "other-office" },
      { ...queue, id: "other-queue" },
      { ...procedure, id: "passport" },
      { ...procedure, offices: ["other-office"] },
    ];
    assert.equal(countersAtNine(monday, others), 2);
  });

  it("keeps an exception of a procedure to the offices it names", () => {
    assert.equal(countersAtNine(monday, [{ ...procedure, offices: ["other-office", "town-hall"] }]), 14);
  });
});
