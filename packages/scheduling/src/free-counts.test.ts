import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { freeCounts } from "./free-counts.ts";
import { referenceFree } from "./testing/reference-free.ts";
import type { DayCapacity } from "./types.ts";

const minute = 60_000;
const startsAt = Date.parse("2026-11-23T00:00+01:00");
const anyTime = { earliest: 0, lastStartBeforeClosing: 0 };

function capacityOf(...counters: number[]): DayCapacity {
  return { day: "2026-11-23", startsAt, cell: 15 * minute, counters: Uint16Array.from(counters) };
}

function free(counters: number[], taken: number[] | null, cells: number, limits = anyTime): number[] {
  return [...freeCounts(capacityOf(...counters), taken && Uint16Array.from(taken), cells, limits)];
}

describe("free visits", () => {
  it("leaves all counters free when nothing is taken", () => {
    assert.deepEqual(free([0, 2, 3, 0], null, 1), [0, 2, 3, 0]);
  });

  it("subtracts what is taken", () => {
    assert.deepEqual(free([0, 2, 3, 3], [0, 1, 0, 3], 1), [0, 1, 3, 0]);
  });

  it("gives nothing, and not less, where more is taken than there are counters", () => {
    assert.deepEqual(free([1, 0, 2], [3, 1, 1], 1), [0, 0, 1]);
  });

  it("gives the least of the cells that a visit takes", () => {
    assert.deepEqual(free([4, 4, 4, 4, 4], [0, 1, 3, 2, 0], 3), [1, 1, 1, 0, 0]);
  });

  it("never lets a visit run out of the opening or over a break", () => {
    assert.deepEqual(free([2, 2, 2, 0, 2, 2], null, 2), [2, 2, 0, 0, 2, 0]);
  });

  it("gives nothing for a visit longer than the day", () => {
    assert.deepEqual(free([2, 2, 2], null, 4), [0, 0, 0]);
  });

  it("starts no earlier than it may, and exactly then", () => {
    const at = (minutes: number) => ({ ...anyTime, earliest: startsAt + minutes * minute });
    assert.deepEqual(free([1, 1, 1, 1], null, 1, at(15)), [0, 1, 1, 1]);
    assert.deepEqual(free([1, 1, 1, 1], null, 1, at(16)), [0, 0, 1, 1]);
    assert.deepEqual(free([1, 1, 1, 1], null, 1, at(600)), [0, 0, 0, 0]);
  });

  it("starts no later than the margin before each closing", () => {
    const margin = { ...anyTime, lastStartBeforeClosing: 30 };
    assert.deepEqual(free([1, 1, 1, 0, 1, 1, 1], null, 1, margin), [1, 1, 0, 0, 1, 1, 0]);
    assert.deepEqual(free([1, 1, 1], null, 1, { ...margin, lastStartBeforeClosing: 31 }), [1, 0, 0]);
  });

  it("does not take a full cell for the closing", () => {
    const margin = { ...anyTime, lastStartBeforeClosing: 30 };
    assert.deepEqual(free([1, 1, 1, 1], [0, 0, 1, 0], 1, margin), [1, 1, 0, 0]);
  });

  it("leaves what it was given as it was", () => {
    const capacity = capacityOf(3, 3, 3);
    const taken = Uint16Array.of(1, 0, 2);
    freeCounts(capacity, taken, 2, anyTime);
    assert.deepEqual(
      [[...capacity.counters], [...taken]],
      [
        [3, 3, 3],
        [1, 0, 2],
      ],
    );
  });

  it("agrees with trying each start on its own", () => {
    const cell = fc.record({ counters: fc.constantFrom(0, 1, 2, 3, 3, 4), taken: fc.nat(4) });
    const limits = { earliest: fc.integer({ min: -60, max: 400 }), margin: fc.constantFrom(0, 0, 7, 15, 20, 60) };
    const day = fc.record({
      cells: fc.array(cell, { maxLength: 40 }),
      visit: fc.integer({ min: 1, max: 8 }),
      ...limits,
    });
    fc.assert(
      fc.property(day, ({ cells, visit, earliest, margin }) => {
        const counters = cells.map((it) => it.counters);
        const taken = cells.map((it) => it.taken);
        const expected = { step: 15, counters, taken, cells: visit, earliest, lastStartBeforeClosing: margin };
        const start = { earliest: startsAt + earliest * minute, lastStartBeforeClosing: margin };
        assert.deepEqual(free(counters, taken, visit, start), referenceFree(expected));
      }),
      { numRuns: 1000 },
    );
  });
});
