import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cellIndex, dayCapacity, startInstant } from "./day-capacity.ts";
import { queuePlan, weekdayRule } from "./testing/plans.ts";
import type { DayCapacity, OpeningRule, QueuePlan } from "./types.ts";
import { wallTimeOf } from "./wall-time.ts";

const warsaw = "Europe/Warsaw";
const monday = "2026-11-23";

function capacityOf(day: string, rules: readonly Partial<OpeningRule>[], plan: Partial<QueuePlan> = {}): DayCapacity {
  const everyDay = { ...weekdayRule, weekdays: [1, 2, 3, 4, 5, 6, 7] as const };
  return dayCapacity(
    { ...queuePlan, holidays: null, rules: rules.map((rule) => ({ ...everyDay, ...rule })), ...plan },
    day,
    "id-card",
    "online",
  );
}

/** Wall times at which open cells start, with their counters: `08:00×2`. */
function openCells(capacity: DayCapacity, zone = warsaw): string[] {
  return [...capacity.counters].flatMap((counters, index) =>
    counters === 0 ? [] : [`${wallTimeOf(startInstant(capacity, index), zone)}×${counters}`],
  );
}

describe("capacity of a day", () => {
  it("has a cell for each step from midnight to midnight", () => {
    const { counters, startsAt, cell } = capacityOf(monday, [{}]);
    assert.equal(counters.length, 96);
    assert.equal(startsAt, Date.parse("2026-11-23T00:00+01:00"));
    assert.equal(cell, 15 * 60_000);
  });

  it("has 100 quarters on the day the clocks go back and 92 on the day they go forward", () => {
    assert.equal(capacityOf("2026-10-25", [{}]).counters.length, 100);
    assert.equal(capacityOf("2027-03-28", [{}]).counters.length, 92);
  });

  it("opens the cells between the times of a rule", () => {
    assert.deepEqual(openCells(capacityOf(monday, [{ from: "08:00", until: "08:45" }])), [
      "08:00×2",
      "08:15×2",
      "08:30×2",
    ]);
  });

  it("adds rules up", () => {
    const rules = [
      { from: "15:00", until: "16:00", online: 2 },
      { from: "15:30", until: "16:00", online: 1 },
    ];
    assert.deepEqual(openCells(capacityOf(monday, rules)), ["15:00×2", "15:15×2", "15:30×3", "15:45×3"]);
  });

  it("gives staff their own counters", () => {
    const { counters } = dayCapacity(queuePlan, monday, "id-card", "staff");
    assert.equal(Math.max(...counters), 3);
  });

  it("does not open a cell that a rule covers only in part", () => {
    assert.deepEqual(openCells(capacityOf(monday, [{ from: "14:50", until: "15:20" }])), ["15:00×2"]);
  });

  it("keeps cells aligned to the start of the day", () => {
    const cells = openCells(capacityOf(monday, [{ from: "07:30", until: "09:00" }], { step: 20 }));
    assert.deepEqual(cells, ["07:40×2", "08:00×2", "08:20×2", "08:40×2"]);
  });

  it("opens until the end of the day", () => {
    assert.deepEqual(openCells(capacityOf(monday, [{ from: "23:30", until: "24:00" }])), ["23:30×2", "23:45×2"]);
  });

  it("opens nothing by a rule that ends before it begins", () => {
    assert.deepEqual(openCells(capacityOf(monday, [{ from: "16:00", until: "08:00" }])), []);
    assert.deepEqual(openCells(capacityOf("2026-10-25", [{ from: "02:30", until: "02:15" }])), []);
  });

  it("keeps office hours on both clock changes", () => {
    for (const day of ["2026-10-25", "2027-03-28", "2027-10-31"]) {
      const cells = openCells(capacityOf(day, [{}]));
      assert.deepEqual([cells.length, cells[0], cells.at(-1)], [32, "08:00×2", "15:45×2"], day);
    }
  });

  it("opens the repeated hour twice, from its first instant to its last", () => {
    const cells = openCells(capacityOf("2026-10-25", [{ from: "02:30", until: "02:45" }]));
    assert.deepEqual(cells, ["02:30×2", "02:45×2", "02:00×2", "02:15×2", "02:30×2"]);
  });

  it("takes the end of the gap for times in the skipped hour", () => {
    assert.deepEqual(openCells(capacityOf("2027-03-28", [{ from: "02:30", until: "03:15" }])), ["03:00×2"]);
    assert.deepEqual(openCells(capacityOf("2027-03-28", [{ from: "01:45", until: "02:30" }])), ["01:45×2"]);
    assert.deepEqual(openCells(capacityOf("2027-03-28", [{ from: "02:00", until: "03:00" }])), []);
  });

  it("starts at one o'clock where midnight is skipped", () => {
    const zone = { timeZone: "America/Santiago" };
    const capacity = capacityOf("2026-09-06", [{ from: "00:00", until: "01:30" }], zone);
    assert.equal(capacity.counters.length, 92);
    assert.deepEqual(openCells(capacity, zone.timeZone), ["01:00×2", "01:15×2"]);
  });

  it("finds the cell of a start, and none between starts or on another day", () => {
    const capacity = capacityOf("2026-10-25", [{}]);
    for (const index of [0, 10, 99]) assert.equal(cellIndex(capacity, startInstant(capacity, index)), index);
    assert.equal(cellIndex(capacity, startInstant(capacity, 10) + 1), null);
    assert.equal(cellIndex(capacity, startInstant(capacity, -1)), null);
    assert.equal(cellIndex(capacity, startInstant(capacity, 100)), null);
    assert.equal(cellIndex(capacity, Number.NaN), null);
  });
});
