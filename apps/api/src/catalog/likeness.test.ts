import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { likeness } from "./likeness.ts";

const alike: [string, string][] = [
  ["dowodu", "dowod"],
  ["dowodem", "dowody"],
  ["osobisty", "osobistego"],
  ["wniosek", "wniosku"],
  ["meldunek", "meldunku"],
  ["dziecko", "dzieci"],
  ["prawo", "prawko"],
  ["rejes", "rejestracja"],
  ["ausweis", "personalausweis"],
  ["паспорта", "паспорт"],
  ["dowud", "dowod"],
  ["paszprot", "paszport"],
  ["pasport", "paszport"],
  ["paszzport", "paszport"],
  ["licenze", "licence"],
];

const different: [string, string][] = [
  ["praca", "prawo"],
  ["slub", "sluzba"],
  ["dom", "dowod"],
  ["akt", "alt"],
  ["zgon", "zona"],
  ["alkohol", "akcyza"],
  ["smierc", "sierpien"],
];

describe("likeness of words", () => {
  for (const [typed, word] of alike)
    it(`is there between ${typed} and ${word}`, () => assert.ok(likeness(typed, word) > 0));
  for (const [typed, word] of different)
    it(`is absent between ${typed} and ${word}`, () => assert.equal(likeness(typed, word), 0));

  it("is greatest for the same word, then for a beginning, another form, a part, a slip of a finger", () => {
    const found = ["dowod", "dowody", "dowodzenie", "przeddowodny", "dowzd"].map((it) => likeness("dowod", it));
    assert.deepEqual(found, [1, 0.9, 0.6, 0.6, 0.4]);
    assert.equal(likeness("dowodu", "dowody"), 0.8);
  });

  it("does not forgive mistakes in short words, which are too like one another", () => {
    assert.equal(likeness("akt", "alt"), 0);
    assert.equal(likeness("card", "cord"), 0);
  });
});
