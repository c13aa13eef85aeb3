import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { QueueEntry } from "@okienko/contract/city-file";
import { officeHours } from "./office-hours.ts";

type Rule = QueueEntry["rules"][number];

function rule(weekdays: number[], from: string, until: string, other: Partial<Rule> = {}): Rule {
  const always = { online: 1, staff: 1, validFrom: null, validUntil: null, everyWeeks: 1 };
  return { ...always, weekdays: weekdays as Rule["weekdays"], from, until, ...other };
}

function queue(...rules: Rule[]): QueueEntry {
  return { id: "q", office: "o", name: { en: "Q" }, step: 15, procedures: ["p"], rules, remoteTickets: false };
}

const day = "2026-11-23";
const hours = (...queues: QueueEntry[]) =>
  officeHours(queues, day).map(({ weekday, from, until }) => `${weekday} ${from}–${until}`);

describe("office hours", () => {
  it("join stretches that touch or overlap, of all queues", () => {
    const first = queue(rule([1], "07:30", "12:00"), rule([1], "12:00", "15:30"));
    const second = queue(rule([1], "09:00", "17:00"), rule([1], "08:00", "09:00"));
    assert.deepEqual(hours(first, second), ["1 07:30–17:00"]);
  });

  it("keep a break", () => {
    assert.deepEqual(hours(queue(rule([2], "12:20", "15:00"), rule([2], "09:00", "11:40"))), [
      "2 09:00–11:40",
      "2 12:20–15:00",
    ]);
  });

  it("are those of each weekday, Monday first", () => {
    assert.deepEqual(hours(queue(rule([7, 1], "10:00", "12:00"), rule([3], "08:00", "24:00"))), [
      "1 10:00–12:00",
      "3 08:00–24:00",
      "7 10:00–12:00",
    ]);
  });

  it("hold on the first and the last day of a rule, not before and after", () => {
    const valid = (validFrom: string | null, validUntil: string | null) =>
      hours(queue(rule([1], "08:00", "09:00", { validFrom, validUntil }))).length;
    assert.deepEqual([valid(day, day), valid("2026-11-24", null), valid(null, "2026-11-22")], [1, 0, 0]);
  });

  it("are for the public, in ordinary weeks", () => {
    assert.deepEqual(hours(queue(rule([1], "08:00", "09:00", { online: 0, staff: 3 }))), []);
    assert.deepEqual(hours(queue(rule([6], "08:00", "09:00", { everyWeeks: 2, validFrom: "2026-01-03" }))), []);
    assert.deepEqual(hours(), []);
  });
});
