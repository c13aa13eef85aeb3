import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cityFileJsonSchema } from "@okienko/contract/city-file";
import { entryMistake } from "./entry-mistakes.ts";
import type { Schema } from "./schema.ts";

const queue = (cityFileJsonSchema() as Schema).properties!["queues"]!.items!;

function found(entry: object, pointer: string): [string, string] {
  const it = entryMistake(queue, "pl", entry, { pointer, code: "invalid", detail: "" });
  return [it.pointer, it.code];
}

describe("a mistake that the API tells", () => {
  it("about a text stands beside the language that may not be missing", () => {
    assert.deepEqual(found({ name: { en: "A" } }, "/entry/name"), ["/name/pl", "missing-language"]);
  });

  it("is told by what was typed there", () => {
    const entry = { step: 3, procedures: [], rules: [{ from: "08:00", until: "07:00", online: "x" }] };
    assert.deepEqual(found(entry, "/entry/office"), ["/office", "missing"]);
    assert.deepEqual(found(entry, "/entry/step"), ["/step", "too-little"]);
    assert.deepEqual(found(entry, "/entry/procedures"), ["/procedures", "too-small"]);
    assert.deepEqual(found(entry, "/entry/rules/0/until"), ["/rules/0/until", "ends-before-it-begins"]);
    assert.deepEqual(found(entry, "/entry/rules/0/online"), ["/rules/0/online", "no-number"]);
  });

  it("about another entry says so", () => {
    assert.equal(
      entryMistake(queue, "pl", {}, { pointer: "/articles/0/department", code: "in-use", detail: "" }).isHere,
      false,
    );
  });
});
