import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wordsOf } from "./words-of.ts";

describe("words of a text", () => {
  const cases: [string, string[]][] = [
    ["Zażółć gęślą jaźń", ["zazolc", "gesla", "jazn"]],
    ["Straße, Gebühr!", ["strasse", "gebuhr"]],
    ["об'єкт, об’єкт; Їжак і ґанок", ["обєкт", "обєкт", "іжак", "і", "ганок"]],
    ["CEIDG-1: wpis", ["ceidg", "1", "wpis"]],
    ["Ł", ["l"]],
    ["— … !", []],
    ["", []],
  ];
  for (const [text, words] of cases)
    it(`of ${JSON.stringify(text)} are ${JSON.stringify(words)}`, () => assert.deepEqual(wordsOf(text), words));
});
