import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { expectedWait, inMinutes, lengthRange } from "./expected-wait.ts";

const minute = 60_000;
const length = { short: 8 * minute, long: 15 * minute };
const nobody = { served: [], waiting: [], expected: [], counters: 1 };
const minutes = (people: Parameters<typeof expectedWait>[0]) => {
  const wait = expectedWait(people);
  return wait && Object.values(inMinutes(wait));
};

describe("the length of a service", () => {
  it("is a wide range around the plan while too little was measured", () => {
    const range = lengthRange([1, 1, 1], 10 * minute);
    assert.deepEqual(range, { short: 6 * minute, long: 15 * minute });
  });

  it("is where the middle half of the measured ones lies, whatever the plan says", () => {
    const measured = [9, 1, 2, 3, 4, 5, 6, 7, 8].map((it) => it * minute);
    assert.deepEqual(lengthRange(measured, 60 * minute), { short: 3 * minute, long: 7 * minute });
  });

  it("is not drawn away by one who stayed all day", () => {
    const measured = [5, 5, 5, 5, 5, 5, 5, 5, 480].map((it) => it * minute);
    assert.equal(lengthRange(measured, minute).long, 5 * minute);
  });
});

describe("the expected wait", () => {
  it("is not known where no counter is open", () => {
    assert.equal(minutes({ ...nobody, counters: 0 }), null);
  });

  it("is none where a counter is free and nobody is before", () => {
    assert.deepEqual(minutes(nobody), [0, 0]);
  });

  it("adds up those before, quick at best and slow at worst", () => {
    assert.deepEqual(minutes({ ...nobody, waiting: [length, length] }), [16, 30]);
  });

  it("is shared by the open counters", () => {
    assert.deepEqual(minutes({ ...nobody, waiting: [length, length], counters: 2 }), [8, 15]);
    assert.deepEqual(minutes({ ...nobody, waiting: [length, length], counters: 3 }), [0, 0]);
  });

  it("takes off what those at the counters have been served already, and never all of it at worst", () => {
    const served = (since: number) => [{ length, since: since * minute }];
    assert.deepEqual(minutes({ ...nobody, served: served(5) }), [3, 10]);
    assert.deepEqual(minutes({ ...nobody, served: served(60) }), [0, 4]);
  });

  it("counts those who may still come only at worst, and only while one would still wait", () => {
    const due = (dueIn: number) => ({ length, dueIn: dueIn * minute });
    assert.deepEqual(minutes({ ...nobody, waiting: [length], expected: [due(14), due(40)] }), [8, 30]);
    assert.deepEqual(minutes({ ...nobody, waiting: [length], expected: [due(16)] }), [8, 15]);
  });

  it("never ends before it begins, and grows with each person before", () => {
    let [from, until] = [0, 0];
    for (let count = 0; count < 20; count++) {
      const wait = expectedWait({ ...nobody, waiting: Array.from({ length: count }, () => length), counters: 3 })!;
      assert.ok(wait.from <= wait.until && wait.from >= from && wait.until >= until);
      ({ from, until } = wait);
    }
    assert.ok(until > 60 * minute);
  });
});
