import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { differences, reapplied } from "./differences.ts";

describe("the differences of two versions", () => {
  it("are those fields alone that say something else", () => {
    const before = { name: { pl: "A", en: "B" }, step: 15, phone: null };
    const after = { name: { pl: "A", en: "C" }, step: 15 };
    assert.deepEqual(differences(before, after), [{ pointer: "/name/en", before: "B", after: "C" }]);
  });

  it("leave out the entries of a list before and after that which was taken out", () => {
    const rule = (from: string) => ({ from });
    const before = { rules: [rule("08:00"), rule("09:00"), rule("10:00")] };
    const after = { rules: [rule("08:00"), rule("10:00")] };
    assert.deepEqual(differences(before, after), [{ pointer: "/rules/1", before: rule("09:00"), after: undefined }]);
  });

  it("tell a list of words as a whole", () => {
    assert.deepEqual(differences({ procedures: ["a"] }, { procedures: ["a", "b"] }), [
      { pointer: "/procedures", before: ["a"], after: ["a", "b"] },
    ]);
  });

  it("are none where only the order of fields changed", () => {
    assert.deepEqual(differences({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }), []);
  });
});

describe("what was typed while others saved", () => {
  it("keeps what they have changed where nothing was typed", () => {
    const read = { phone: "1", address: "A", rules: [{ from: "08:00" }] };
    const mine = { phone: "1", address: "B", rules: [{ from: "09:00" }] };
    const theirs = { phone: "2", address: "C", rules: [{ from: "08:00" }, { from: "12:00" }] };
    assert.deepEqual(reapplied(read, mine, theirs), { phone: "2", address: "B", rules: [{ from: "09:00" }] });
  });
});
