import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { boxBetween, middleBox, moved, resized, within } from "./photo-boxes.ts";

const photo = { width: 400, height: 300 };
const box = { x: 100, y: 50, width: 80, height: 40 };

describe("a box over a photo", () => {
  it("is the same whichever corner it is drawn from", () => {
    assert.deepEqual(boxBetween({ x: 180, y: 90 }, { x: 100, y: 50 }, photo), box);
    assert.deepEqual(boxBetween({ x: 100, y: 90 }, { x: 180, y: 50 }, photo), box);
  });

  it("ends at the edges of the photo", () => {
    assert.deepEqual(boxBetween({ x: -50, y: -20 }, { x: 500, y: 10 }, photo), { x: 0, y: 0, width: 400, height: 10 });
    assert.deepEqual(resized(box, { x: 1000, y: 0 }, photo), { ...box, width: 300 });
  });

  it("keeps its size when it is pushed against an edge", () => {
    assert.deepEqual(moved(box, { x: 1000, y: -1000 }, photo), { ...box, x: 320, y: 0 });
  });

  it("never becomes so small that nobody sees it", () => {
    assert.deepEqual(resized(box, { x: -200, y: -200 }, photo), { ...box, width: 4, height: 4 });
    assert.deepEqual(boxBetween({ x: 400, y: 300 }, { x: 400, y: 300 }, photo), {
      x: 396,
      y: 296,
      width: 4,
      height: 4,
    });
  });

  it("has whole pixels", () => {
    assert.deepEqual(within({ x: 0.4, y: 0.6, width: 10.5, height: 9.4 }, photo), { x: 0, y: 1, width: 11, height: 9 });
  });

  it("begins in the middle for whoever draws without a pointer", () => {
    assert.deepEqual(middleBox(photo), { x: 150, y: 113, width: 100, height: 75 });
  });
});
