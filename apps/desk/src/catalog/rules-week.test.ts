import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OpeningRule } from "@okienko/scheduling";
import { rulesWeek } from "./rules-week.ts";

const rule = (more: Partial<OpeningRule>): OpeningRule => ({
  weekdays: [1],
  from: "08:00",
  until: "10:00",
  online: 1,
  staff: 2,
  validFrom: null,
  validUntil: null,
  everyWeeks: 1,
  ...more,
});

describe("the week that rules make", () => {
  it("adds up hours at the same time, band by band", () => {
    const rules = [rule({}), rule({ from: "09:00", until: "11:00", online: 2, staff: 2 })];
    const [monday, tuesday] = rulesWeek({ step: 15, rules }, "2026-11-23")!;
    assert.deepEqual(monday, [
      { from: 480, until: 540, online: 1, staff: 2, taken: 0 },
      { from: 540, until: 600, online: 3, staff: 4, taken: 0 },
      { from: 600, until: 660, online: 2, staff: 2, taken: 0 },
    ]);
    assert.deepEqual(tuesday, []);
  });

  it("shows a rule of every second week in its weeks only", () => {
    const rules = [rule({ everyWeeks: 2, validFrom: "2026-11-16" })];
    const isOpen = (monday: string) => rulesWeek({ step: 15, rules }, monday)![0]!.length > 0;
    assert.deepEqual(["2026-11-16", "2026-11-23", "2026-11-30"].map(isOpen), [true, false, true]);
  });

  it("is nothing while a rule is half typed", () => {
    const half = { ...rule({}), from: undefined } as unknown as OpeningRule;
    assert.equal(rulesWeek({ step: 15, rules: [half] }, "2026-11-23"), null);
    assert.equal(rulesWeek({}, "2026-11-23"), null);
  });
});
