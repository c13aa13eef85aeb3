import assert from "node:assert/strict";
import { it } from "node:test";
import { LatelyUsed } from "./lately-used.ts";

it("makes a value once, and again when others were used since", () => {
  const made: string[] = [];
  const kept = new LatelyUsed<string>(2);
  const use = (name: string) =>
    kept.get(name, () => {
      made.push(name);
      return name;
    });
  for (const name of ["a", "b", "a", "c", "a", "b"]) assert.equal(use(name), name);
  assert.deepEqual(made, ["a", "b", "c", "b"]);
});
