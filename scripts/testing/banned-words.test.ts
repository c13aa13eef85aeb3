import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bannedWords } from "./banned-words.ts";

// every sample is in two pieces, for this file is read by the same check
const samples = {
  "a path of one machine": ["see /", "tmp/notes.md"],
  "a file outside of the project": ["../shared", "/design/house.md"],
  "the host of a registry": ["https://registry", ".npmjs.org/lit"],
  "a download address in a lock file": ['      "resol', 'ved": "https://example.org/lit.tgz"'],
  "how it was made, which helps no reader": ["written by a Sub", "agent"],
};

describe("the words of a public file", () => {
  for (const [reason, pieces] of Object.entries(samples)) {
    it(`may not contain ${reason}`, () => {
      const found = bannedWords(`first line\n${pieces.join("")}`);
      assert.equal(found.length, 1);
      assert.match(found[0] ?? "", new RegExp(`^2: .* is ${reason}$`));
    });
  }

  it("may speak of work, folders that are shared, and agents of a city", () => {
    assert.deepEqual(bannedWords('import "../shared/steps.ts"; // https://example.org/work/ and the agent'), []);
    assert.deepEqual(bannedWords('join("../shared/facts/samples", name)'), []);
  });
});
