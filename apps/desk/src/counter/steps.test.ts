import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CounterView, DeskTicket } from "@okienko/contract";
import { stepsOf, undoable } from "./steps.ts";

const now = Date.parse("2026-11-23T09:00:00+01:00");
const soon = "2026-11-23T09:00:30+01:00";

const ticket = (visit: string, it: Partial<DeskTicket> = {}) =>
  ({ visit, ticket: visit.toUpperCase(), state: "waiting", undoUntil: null, ...it }) as DeskTicket;

const view = (it: Partial<CounterView>) =>
  ({ current: null, last: null, waiting: [], parked: [], missed: [], ...it }) as unknown as CounterView;

describe("the steps of a ticket", () => {
  it("begin with the usual one", () => {
    assert.equal(stepsOf({ state: "called" })[0], "start");
    assert.equal(stepsOf({ state: "serving" })[0], "finish");
  });

  it("are none at this counter for who waits", () => {
    for (const state of ["waiting", "parked", "missed", "served"] as const) assert.deepEqual(stepsOf({ state }), []);
  });
});

describe("what can be undone", () => {
  it("is the step of the ticket that was touched last, wherever it is now", () => {
    const parked = [ticket("a", { undoUntil: soon }), ticket("b", { undoUntil: soon })];
    assert.equal(undoable(view({ parked }), "b", now)?.visit, "b");
  });

  it("is not the step of somebody else", () => {
    const waiting = [ticket("a", { undoUntil: soon })];
    assert.equal(undoable(view({ waiting }), null, now), undefined);
    assert.equal(undoable(view({ waiting }), "b", now), undefined);
  });

  it("is that of whom one serves, after a reload as well", () => {
    const current = ticket("a", { state: "called", undoUntil: soon });
    assert.equal(undoable(view({ current }), null, now)?.visit, "a");
  });

  it("is nothing once the time for it has passed", () => {
    const current = ticket("a", { undoUntil: soon });
    assert.equal(undoable(view({ current }), "a", Date.parse(soon)), undefined);
  });
});
