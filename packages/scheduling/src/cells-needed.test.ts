import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cellsNeeded } from "./cells-needed.ts";

describe("cells of a visit", () => {
  it("rounds up to whole cells", () => {
    assert.equal(cellsNeeded(15, 15, 0, 1), 1);
    assert.equal(cellsNeeded(15, 16, 0, 1), 2);
    assert.equal(cellsNeeded(30, 10, 0, 1), 1);
  });

  it("adds the extra minutes for each matter after the first, before rounding", () => {
    assert.equal(cellsNeeded(15, 15, 15, 3), 3);
    assert.equal(cellsNeeded(15, 10, 5, 2), 1);
    assert.equal(cellsNeeded(15, 10, 5, 3), 2);
    assert.equal(cellsNeeded(15, 20, 0, 4), 2);
  });
});
