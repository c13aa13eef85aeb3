import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addWorkingDays, isWorkingDay } from "./working-days.ts";

const poland = { country: "PL", inLieu: new Set(["2025-11-10"]) };

describe("working days", () => {
  it("rests on weekends, public holidays and days in lieu", () => {
    assert.equal(isWorkingDay("2025-11-07", poland), true);
    assert.equal(isWorkingDay("2025-11-08", poland), false);
    assert.equal(isWorkingDay("2025-11-09", poland), false);
    assert.equal(isWorkingDay("2025-11-10", poland), false);
    assert.equal(isWorkingDay("2025-11-11", poland), false);
    assert.equal(isWorkingDay("2025-11-12", poland), true);
  });

  it("works on holidays of other countries, and on all weekdays where none are kept", () => {
    assert.equal(isWorkingDay("2025-11-11", { ...poland, country: "DE" }), true);
    assert.equal(isWorkingDay("2025-12-25", { ...poland, country: null }), true);
  });

  it("counts from the day after, over everything that is no working day", () => {
    assert.equal(addWorkingDays("2025-11-07", 1, poland), "2025-11-12");
    assert.equal(addWorkingDays("2025-11-08", 1, poland), "2025-11-12");
    assert.equal(addWorkingDays("2025-12-23", 3, poland), "2025-12-31");
  });

  it("stays on the day when nothing is added", () => {
    assert.equal(addWorkingDays("2025-11-08", 0, poland), "2025-11-08");
  });
});
