import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { closingLine, countedOutcome, isGood, nothing, total } from "./outcome.ts";

describe("an outcome", () => {
  it("adds up over the steps and keeps every reason", () => {
    const steps = [
      { passed: 2, failed: 1, skipped: 0, reasons: [] },
      { passed: 3, failed: 0, skipped: 1, reasons: ["no browser"] },
    ];
    assert.deepEqual(total(steps), { passed: 5, failed: 1, skipped: 1, reasons: ["no browser"] });
  });

  it("speaks of skipped tests only where there are some", () => {
    assert.equal(closingLine({ ...nothing, passed: 12 }), "12 passed, 0 failed");
    assert.equal(closingLine({ ...nothing, passed: 12, skipped: 2 }), "12 passed, 0 failed, 2 skipped");
  });

  it("is not good when nothing was tested", () => {
    assert.equal(isGood(nothing), false);
    assert.equal(isGood({ ...nothing, passed: 1 }), true);
    assert.equal(isGood({ ...nothing, passed: 1, failed: 1 }), false);
  });

  it("counts a runner that crashed as one failure", () => {
    assert.equal(countedOutcome(undefined, 0).failed, 1);
    assert.equal(countedOutcome(JSON.stringify({ ...nothing, passed: 4 }), 1).failed, 1);
    assert.equal(countedOutcome(JSON.stringify({ ...nothing, failed: 2 }), 1).failed, 2);
    assert.equal(countedOutcome(JSON.stringify({ ...nothing, passed: 4 }), 0).failed, 0);
  });
});
