import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isInside } from "./outline.ts";

const at = (lat: number, lng: number) => ({ lat, lng });

/** A square with a notch cut into its northern side. */
const outline = [at(0, 0), at(0, 10), at(10, 10), at(10, 6), at(5, 5), at(10, 4), at(10, 0)];

describe("the outline of a city", () => {
  it("holds what lies within, also beside a notch", () => {
    for (const point of [at(1, 1), at(4.9, 5), at(9, 1), at(9, 9)]) assert.ok(isInside(outline, point));
  });

  it("leaves out what lies beside it or in the notch", () => {
    for (const point of [at(-1, 5), at(11, 5), at(5, -1), at(5, 11), at(9, 5)]) assert.ok(!isInside(outline, point));
  });

  it("is the same in either direction and from any corner", () => {
    const turned = [...outline.slice(3), ...outline.slice(0, 3)].reverse();
    for (let lat = -0.5; lat < 11; lat++)
      for (let lng = -0.5; lng < 11; lng++)
        assert.equal(isInside(turned, at(lat, lng)), isInside(outline, at(lat, lng)));
  });
});
