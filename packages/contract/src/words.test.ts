import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { onlySeen, PersonName, plainText, withoutTurns } from "./index.ts";

describe("words that people write", () => {
  it("cannot turn the direction of what stands behind them", () => {
    for (const sign of "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069")
      assert.equal(withoutTurns(`a${sign}b`), "ab", sign.codePointAt(0)!.toString(16));
    assert.equal(PersonName.parse(" \u202E Anna\u2069 "), "Anna");
    assert.equal(plainText(4).parse("\u2067text"), "text");
  });

  it("hold nothing that nobody sees, and end their lines in one way", () => {
    assert.equal(onlySeen("a\u0000b\r\nc\u0085d\u2028e\rf\tg\u001B\u2066"), "ab\nc\nd\ne\nf\tg");
  });

  it("keep the marks that names from right to left need", () => {
    const name = "\u200Fדנה (Dana)\u200E";
    assert.equal(PersonName.parse(name), name);
  });
});
