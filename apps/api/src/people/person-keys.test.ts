import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { soughtKeys } from "./find-people.ts";
import { nameStem } from "./name-stem.ts";
import { isSamePhone, personKeys, sameKeys } from "./person-keys.ts";

describe("the keys of a person", () => {
  it("are words without diacritics, a plain address and the end of a phone number", () => {
    const anna = { name: "Anna Żółć-O’Hara", email: " Anna+x@Example.ORG", phone: "0048 600 100 200" };
    assert.deepEqual(personKeys(anna), [
      ...["name:anna", "name:zolc", "name:ohara", "phone:600100200", "email:anna@example.org"],
    ]);
  });

  it("are few and short, whatever somebody writes as a name", () => {
    const keys = personKeys({ name: `${"x".repeat(5000)} ${"a b c d e f g h i j k "}` });
    assert.equal(keys.length, 8);
    assert.ok(keys.every((it) => it.length < 80));
    assert.deepEqual(personKeys({ name: "😀 ---", phone: "", email: null }), []);
  });

  it("make nobody the same by a name", () => {
    assert.deepEqual(sameKeys({ name: "Anna" } as never), []);
  });
});

describe("phone numbers", () => {
  for (const [one, other] of [
    ["600 100 200", "+48600100200"],
    ["0048 600-100-200", "600100200"],
    ["0171 1234567", "+49 171 1234567"],
  ] as const)
    it(`${one} and ${other} are the same`, () => assert.ok(isSamePhone(one, other)));

  for (const [one, other] of [
    ["+49 171 1234567", "+48 711 234 567"],
    ["600100200", "600100201"],
    ["", "600100200"],
    ["000", "600100200"],
  ] as const)
    it(`${one || "nothing"} and ${other} are not`, () => assert.ok(!isSamePhone(one, other)));
});

describe("the beginning of a name", () => {
  for (const [stem, forms] of Object.entries({
    kowalsk: ["kowalska", "kowalski", "kowalskiej", "kowalskiego", "kowalskim", "kowalskich"],
    nowak: ["nowak", "nowaka", "nowakowi", "nowakiem", "nowakow"],
    шевченк: ["шевченко", "шевченка", "шевченком"],
  }))
    it(`${stem} is shared by ${forms.join(", ")}`, () => {
      assert.deepEqual([...new Set(forms.map(nameStem))], [stem]);
    });

  it("is nothing where a name is too short to be one", () => assert.equal(nameStem("li"), null));
});

describe("what is looked for", () => {
  for (const [typed, by] of Object.entries({
    "+48 600 100": "phone",
    "12345": "name",
    "a@b": "email",
    "Anna 600": "name",
  }))
    it(`${typed} is meant as ${by}`, () => assert.equal(soughtKeys(typed).by, by));
});
