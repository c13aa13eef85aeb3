import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { callOrder } from "./call-order.ts";

const minute = 60_000;
const now = 600 * minute;
const person = (name: string, arrived: number, due: number | null) => {
  const [arrivedAt, dueAt] = [arrived * minute, due === null ? null : due * minute];
  return { name, arrivedAt, dueAt, readyAt: Math.max(arrivedAt, dueAt ?? 0) };
};
const order = (...people: ReturnType<typeof person>[]) => callOrder(people, now).map((it) => it.name);

describe("the order of calls", () => {
  it("has booked visits whose time has come or is near before people without a time, however long these wait", () => {
    assert.deepEqual(order(person("walk-in", 500, null), person("near", 599, 610), person("due", 598, 595)), [
      "due",
      "near",
      "walk-in",
    ]);
  });

  it("lets no early bird pass people without a time", () => {
    assert.deepEqual(order(person("early", 480, 611), person("walk-in", 599, null)), ["walk-in", "early"]);
  });

  it("does not let who comes late pass who was on time", () => {
    assert.deepEqual(order(person("late", 598, 540), person("on time", 580, 585)), ["on time", "late"]);
  });

  it("does not let who comes early pass who has the earlier time", () => {
    assert.deepEqual(order(person("early", 500, 600), person("earlier", 589, 590)), ["earlier", "early"]);
  });

  it("takes people of the same time as they came, and leaves the list as it was", () => {
    const people = [person("second", 590, 600), person("first", 580, 600)];
    assert.deepEqual(order(...people), ["first", "second"]);
    assert.equal(people[0]!.name, "second");
  });
});
