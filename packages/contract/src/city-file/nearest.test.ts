import assert from "node:assert/strict";
import { it } from "node:test";
import { nearest } from "./nearest.ts";

it("puts the id with the fewest changed letters first and names at most three", () => {
  assert.deepEqual(nearest("gronowo", ["libelta", "debiec", "gronowa", "slowackiego"])[0], "gronowa");
  assert.equal(nearest("gronowo", ["libelta", "debiec", "gronowa", "slowackiego"]).length, 3);
});

it("counts added and dropped letters as changes", () => {
  assert.deepEqual(nearest("id-crd", ["id-card-pickup", "id", "id-card"]), ["id-card", "id", "id-card-pickup"]);
});
