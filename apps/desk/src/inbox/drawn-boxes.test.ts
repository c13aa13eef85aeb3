import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DrawnBoxes } from "./drawn-boxes.ts";

const drawn = () => new DrawnBoxes({ width: 400, height: 300 });
const middle = { x: 150, y: 113, width: 100, height: 75 };

describe("boxes over a photo", () => {
  it("are drawn, pushed and pulled by a pointer", () => {
    const boxes = drawn();
    boxes.take({ x: 10, y: 20 }, "draw");
    boxes.follow({ x: 60, y: 50 });
    boxes.drop();
    assert.equal(boxes.follow({ x: 300, y: 200 }), false);
    boxes.take({ x: 30, y: 30 }, "push");
    boxes.follow({ x: 130, y: 30 });
    boxes.drop();
    boxes.take({ x: 160, y: 50 }, "pull");
    boxes.follow({ x: 165, y: 60 });
    assert.deepEqual(boxes.all, [{ x: 110, y: 20, width: 55, height: 40 }]);
  });

  it("are added, moved, made larger, changed in turn and removed by keys alone", () => {
    const boxes = drawn();
    assert.equal(boxes.press("ArrowLeft", false), false);
    boxes.press("Insert", false);
    boxes.press("ArrowLeft", false);
    boxes.press("ArrowDown", true);
    boxes.press("+", false);
    boxes.press("ArrowUp", false);
    assert.deepEqual(boxes.all, [
      { ...middle, x: 146, height: 79 },
      { ...middle, y: 109 },
    ]);
    boxes.press("PageDown", false);
    assert.equal(boxes.chosen, 0);
    boxes.press("Delete", false);
    assert.deepEqual(boxes.all, [{ ...middle, y: 109 }]);
    assert.equal(boxes.press("Tab", false), false);
  });

  it("take numbers, and stay as they are where there is none", () => {
    const boxes = drawn();
    boxes.add();
    boxes.set(0, "x", 390);
    boxes.set(0, "width", Number.NaN);
    assert.deepEqual(boxes.all, [{ ...middle, x: 390, width: 10 }]);
  });
});
