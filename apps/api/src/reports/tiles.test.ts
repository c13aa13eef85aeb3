import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tileOf, tilesOver } from "./tiles.ts";

const steps = (from: number, to: number, count: number) =>
  Array.from({ length: count + 1 }, (_, at) => from + ((to - from) * at) / count);
const points = steps(-90, 90, 37).flatMap((lat) => steps(-180, 180, 41).map((lng) => ({ lat, lng })));
const sizes = ["small", "wide"] as const;

describe("squares of the map", () => {
  it("have numbers of 32 bits, everywhere", () => {
    for (const size of sizes)
      for (const point of points) {
        const tile = tileOf(point, size);
        assert.ok(Number.isInteger(tile) && tile >= 0 && tile < 2 ** 31, String(tile));
      }
  });

  it("of a box are those of every point in it, each once", () => {
    for (const size of sizes)
      for (const { lat, lng } of points) {
        const box = { west: lng, south: lat, east: lng + 0.05, north: lat + 0.03 };
        const tiles = tilesOver(box, size, 1000)!;
        assert.equal(new Set(tiles).size, tiles.length);
        for (const y of steps(lat, box.north, 7))
          for (const x of steps(lng, box.east, 7)) assert.ok(tiles.includes(tileOf({ lat: y, lng: x }, size)));
      }
  });

  it("differ for neighbours", () => {
    assert.notEqual(tileOf({ lat: 52.4001, lng: 16.9 }, "small"), tileOf({ lat: 52.4051, lng: 16.9 }, "small"));
    assert.notEqual(tileOf({ lat: 52.4, lng: 16.9001 }, "small"), tileOf({ lat: 52.4, lng: 16.9085 }, "small"));
    assert.equal(tileOf({ lat: 52.4001, lng: 16.9001 }, "wide"), tileOf({ lat: 52.4051, lng: 16.9085 }, "wide"));
  });

  it("are not counted out where they are too many, nor where a box is upside down", () => {
    assert.equal(tilesOver({ west: -180, south: -90, east: 180, north: 90 }, "wide", 100), null);
    assert.deepEqual(tilesOver({ west: 17, south: 53, east: 16, north: 52 }, "small", 100), []);
  });
});
