import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayCapacity } from "./day-capacity.ts";
import { cityClosure, queuePlan, weekdayRule } from "./testing/plans.ts";
import type { QueuePlan } from "./types.ts";

const hours = { from: "8:00", until: "12:00", online: 1, staff: 1 };
const impossible: Record<string, Partial<QueuePlan>> = {
  "an unknown country": { holidays: "XX" },
  "an unknown zone": { timeZone: "Europe/Poznan" },
  "a step of four minutes": { step: 4 },
  "a step of more than an hour": { step: 61 },
  "a step that is no whole number": { step: 7.5 },
  "a rule with a wrong wall time": { rules: [{ ...weekdayRule, until: "25:00" }] },
  "an exception with a wrong wall time": { exceptions: [{ ...cityClosure, hours: [hours] }] },
  "a rule of every zeroth week": { rules: [{ ...weekdayRule, everyWeeks: 0, validFrom: "2026-11-23" }] },
  "a rule of every second week without a first one": { rules: [{ ...weekdayRule, everyWeeks: 2 }] },
};

describe("plan of a queue", () => {
  for (const [what, change] of Object.entries(impossible)) {
    it(`is refused with ${what}, even on a day that it does not touch`, () => {
      const plan = { ...queuePlan, ...change };
      assert.throws(() => dayCapacity(plan, "2026-11-22", "id-card", "online"), RangeError);
      assert.throws(() => dayCapacity(plan, "2026-11-22", "id-card", "online"), RangeError);
    });
  }
});
