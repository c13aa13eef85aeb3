import assert from "node:assert/strict";
import { it } from "node:test";
import { noteHeard, sessionEnd } from "./session-end.ts";

it("tells minutes before a session ends, and that it has ended, until the server is heard again", () => {
  const minute = 60_000;
  noteHeard(0);
  assert.equal(sessionEnd(26 * minute), "far");
  assert.equal(sessionEnd(28 * minute), "near");
  assert.equal(sessionEnd(31 * minute), "past");
  noteHeard(28 * minute);
  assert.equal(sessionEnd(31 * minute), "far");
});
