import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findMistakes } from "./index.ts";
import { village } from "./testing/village.ts";

/** The village with a counter, another office with a queue of its own, and what a test wants of the counter. */
function mistakesOf(different: object): Record<string, string> {
  const draft = village();
  const barn = { ...draft.offices[0]!, id: "barn" };
  const queue = { ...draft.queues[0]!, id: "barn-desk", office: "barn" };
  const counter = { id: "window-1", office: "hall", name: { en: "Window 1" }, queues: ["hall-desk"], ...different };
  const counters = [{ ...counter, id: "window-0", queues: ["hall-desk"], office: "hall", name: { en: "0" } }, counter];
  const file = { ...draft, offices: [...draft.offices, barn], queues: [...draft.queues, queue], counters };
  const { mistakes } = findMistakes(file, ["PL"]);
  return Object.fromEntries(mistakes.map(({ pointer, problem }) => [pointer, problem]));
}

describe("the counters of a city file", () => {
  it("may be missing, and may serve queues of their office", () => {
    assert.deepEqual(findMistakes(village(), ["PL"]).city?.counters, []);
    assert.deepEqual(mistakesOf({}), {});
  });

  it("name an office and queues that there are, each once, in a language of the city", () => {
    assert.deepEqual(mistakesOf({ office: "hal" }), {
      "/counters/1/office": "No office has the id “hal”; nearest are “hall”, “barn”.",
      "/counters/1/queues/0": "The queue “hall-desk” is in another office.",
    });
    assert.deepEqual(Object.keys(mistakesOf({ queues: ["hall-dusk"] })), ["/counters/1/queues/0"]);
    assert.deepEqual(Object.keys(mistakesOf({ queues: ["hall-desk", "hall-desk"] })), ["/counters/1/queues/1"]);
    assert.deepEqual(Object.keys(mistakesOf({ queues: [] })), ["/counters/1/queues"]);
    assert.deepEqual(Object.keys(mistakesOf({ id: "window-0" })), ["/counters/1/id"]);
    assert.deepEqual(Object.keys(mistakesOf({ name: { en: "1", fr: "1" } })), ["/counters/1/name/fr"]);
  });

  it("serve no queue of another office", () => {
    assert.deepEqual(mistakesOf({ queues: ["barn-desk"] }), {
      "/counters/1/queues/0": "The queue “barn-desk” is in another office.",
    });
  });
});
