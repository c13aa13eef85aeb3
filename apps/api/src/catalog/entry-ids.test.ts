import assert from "node:assert/strict";
import { it } from "node:test";
import { entryIds } from "./entry-ids.ts";

const unnamed = (...bodies: string[]) => bodies.map((body) => ({ own: undefined, body }));
const stored = (bodies: string[], ids: string[]) => bodies.map((body, at) => ({ id: ids[at]!, body }));

it("keeps the ids of entries that are there again, in any order", () => {
  assert.deepEqual(entryIds(unnamed("b", "a"), stored(["a", "b"], ["0", "1"])), ["1", "0"]);
});

it("tells equal entries apart, each time in the same way", () => {
  const first = entryIds(unnamed("a", "a"), []);
  assert.equal(new Set(first).size, 2);
  assert.deepEqual(entryIds(unnamed("a", "a"), stored(["a", "a"], first)), first);
});

it("never gives an id that another entry names as its own", () => {
  const [made] = entryIds(unnamed("a"), []);
  const ids = entryIds([{ own: made, body: "b" }, ...unnamed("a")], stored(["a"], [made!]));
  assert.equal(ids[0], made);
  assert.notEqual(ids[1], made);
});
