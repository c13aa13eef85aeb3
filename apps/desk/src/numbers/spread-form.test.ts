import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { spreadForm } from "./spread-form.ts";

describe("the sentence for a spread", () => {
  it("names no 0 minutes and no number twice", () => {
    assert.equal(spreadForm({ half: 0, most: 0 }), "numbers.spreadNone");
    assert.equal(spreadForm({ half: 0, most: 3 }), "numbers.spreadHalf");
    assert.equal(spreadForm({ half: 3, most: 3 }), "numbers.spreadSame");
    assert.equal(spreadForm({ half: 3, most: 9 }), "numbers.spread");
  });
});
