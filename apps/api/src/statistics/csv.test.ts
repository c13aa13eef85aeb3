import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCsv } from "../testing/read-csv.ts";
import { type Cell, csvOf } from "./csv.ts";

const reread = (cell: Cell) => readCsv(csvOf(["before", "text", "after"], [["a", cell, "z"]]));

describe("CSV", () => {
  const texts = [
    "",
    "plain",
    'says "no"',
    "a,b",
    "two\nlines",
    "two\r\nlines",
    '",",',
    "Zażółć 🦆",
    "5 = 5",
    "a=b",
    "'quoted'",
  ];
  for (const text of texts)
    it(`gives back ${JSON.stringify(text)} as it was`, () => {
      assert.deepEqual(reread(text), [{ before: "a", text, after: "z" }]);
    });

  const formulas = [
    ...["=1+1", "+48 61", "-2", "@SUM(A1)", '=HYPERLINK("http://x","y")', "\t=1", "\r=1", "\n=1", "\tx"],
    ...[" =1", "\u00a0=1", "\ufeff=1", '"=1', "'=1", "\u201c=1", "\uff1d1", "\uff0b1", "\u200b=1", "\u0000=1"],
  ];
  for (const text of formulas)
    it(`defuses ${JSON.stringify(text)}, which a spreadsheet would calculate`, () => {
      assert.equal(reread(text)[0]!["text"], `'${text}`);
    });

  it("leaves numbers and nothing as they are", () => {
    assert.equal(csvOf(["a", "b", "c"], [[-0.5, 52.4, null]]), "a,b,c\r\n-0.5,52.4,\r\n");
  });
});
