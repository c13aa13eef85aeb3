import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findMistakes, type CityFile } from "./index.ts";
import { village, type Draft } from "./testing/village.ts";

type Scope = CityFile["exceptions"][number]["scope"];

describe("findMistakes", () => {
  it("gives the city, with what it leaves out filled in, when nothing is wrong", () => {
    const { city, mistakes } = findMistakes(village(), ["PL"]);
    assert.deepEqual(mistakes, []);
    assert.equal(city?.procedures[0]?.duration.maxQuantity, 1);
  });

  it("reports ten different mistakes at once, each with its place, and gives no city", () => {
    const { city, mistakes } = findMistakes(villageWithTenMistakes(), ["PL"]);
    assert.equal(city, null);
    assert.deepEqual(Object.fromEntries(mistakes.map(({ pointer, problem }) => [pointer, problem])), {
      "/city/timeZone": "“Europe/Nowhere” is not a time zone of the IANA database.",
      "/city/holidays": "The public holidays of “XX” are not known; known are PL; null stands for none.",
      "/booking/holdMinutes": "This is missing; it should be a number.",
      "/offices/0/name": "This text lacks “en”, the city’s first language.",
      "/offices/0/name/fr": "The city does not list the language “fr”.",
      "/groups/0/department": "No department has the id “dusk”; nearest is “desk”.",
      "/procedures/1/id": "“permit” stands already at /procedures/0/id.",
      "/queues/0/rules/0/until": "The end, 08:00, should be after the start, 09:00.",
      "/queues/0/rules/0/staff": "Staff should have at least as many counters as the public, 2.",
      "/queues/0/colour~1paint": "There is no field “colour/paint” here.",
    });
    assert.equal(mistakes.length, 10);
  });

  it("finds wrong references beside a schema mistake in the same entry", () => {
    assert.deepEqual(
      pointersOf((it) => Object.assign(it.queues[0]!, { step: 1, office: "halls" })),
      ["/queues/0/office", "/queues/0/step"],
    );
  });

  it("finds every id that leads to nothing", () => {
    const pointers = pointersOf((it) => {
      Object.assign(it.procedures[0]!, { group: "x" });
      Object.assign(it.queues[0]!, { procedures: ["permit", "x"] });
      it.exceptions = [closure("office"), closure("queue"), closure("procedure", { id: "permit", offices: ["x"] })];
      it.stickers = [{ code: "ABC23", office: "x", department: "x", procedure: "x" }];
    });
    assert.deepEqual(pointers, [
      "/exceptions/0/id",
      "/exceptions/1/id",
      "/exceptions/2/offices/0",
      "/procedures/0/group",
      "/queues/0/procedures/1",
      "/stickers/0/department",
      "/stickers/0/office",
      "/stickers/0/procedure",
    ]);
  });

  it("does not complain about each reference into a list that is missing", () => {
    assert.deepEqual(
      pointersOf((it) => Reflect.deleteProperty(it, "offices")),
      ["/offices"],
    );
  });

  it("finds exceptions whose scope and ids do not go together", () => {
    const pointers = pointersOf((it) => {
      it.exceptions = [
        closure("city", { id: "hall" }),
        closure("office", { id: null }),
        closure("office", { id: "hall", offices: ["hall"] }),
      ];
    });
    assert.deepEqual(pointers, ["/exceptions/0/id", "/exceptions/1/id", "/exceptions/2/offices"]);
  });

  it("finds days that end before they begin and weeks that cannot be counted", () => {
    const pointers = pointersOf((it) => {
      it.exceptions = [closure("city", { id: null, from: "2026-05-02", until: "2026-05-01" })];
      const rule = it.queues[0]!.rules[0]!;
      it.queues[0]!.rules = [
        { ...rule, validFrom: "2026-05-02", validUntil: "2026-05-01" },
        { ...rule, everyWeeks: 2 },
      ];
    });
    assert.deepEqual(pointers, ["/exceptions/0/until", "/queues/0/rules/0/validUntil", "/queues/0/rules/1/everyWeeks"]);
  });

  it("finds sticker codes, languages and procedures of a queue that stand twice", () => {
    const sticker = { code: "ABC23", office: "hall" };
    const pointers = pointersOf((it) => {
      it.city.languages = ["en", "en"];
      it.queues[0]!.procedures = ["permit", "permit"];
      it.stickers = [sticker, sticker];
    });
    assert.deepEqual(pointers, ["/city/languages/1", "/queues/0/procedures/1", "/stickers/1/code"]);
  });

  it("refuses a bare offset as a time zone", () => {
    assert.deepEqual(
      pointersOf((it) => Object.assign(it.city, { timeZone: "+02:00" })),
      ["/city/timeZone"],
    );
  });

  it("allows a procedure that no queue serves and a step that does not divide its length", () => {
    const pointers = pointersOf((it) => {
      it.procedures.push({ ...it.procedures[0]!, id: "advice" });
      Object.assign(it.queues[0]!, { step: 25 });
    });
    assert.deepEqual(pointers, []);
  });

  for (const input of [null, "city", 7, [], {}, { city: [], queues: [null, { rules: 3 }], exceptions: { id: 1 } }]) {
    it(`answers with mistakes to ${JSON.stringify(input)}`, () => {
      assert.notDeepEqual(findMistakes(input, ["PL"]).mistakes, []);
    });
  }
});

function pointersOf(spoil: (file: Draft) => unknown): string[] {
  const file = village();
  spoil(file);
  return findMistakes(file, ["PL"])
    .mistakes.map(({ pointer }) => pointer)
    .sort();
}

function closure(scope: Scope, rest: object = {}): NonNullable<Draft["exceptions"]>[number] {
  return {
    scope,
    id: "x",
    from: "2026-05-01",
    until: "2026-05-01",
    reason: { en: "Fair" },
    ...rest,
  };
}

function villageWithTenMistakes(): object {
  const file = village();
  Object.assign(file.city, { timeZone: "Europe/Nowhere", holidays: "XX" });
  Reflect.deleteProperty(file.booking, "holdMinutes");
  Object.assign(file.offices[0]!, { name: { fr: "Mairie" } });
  Object.assign(file.groups[0]!, { department: "dusk" });
  file.procedures.push(file.procedures[0]!);
  Object.assign(file.queues[0]!, { "colour/paint": "red" });
  Object.assign(file.queues[0]!.rules[0]!, { until: "08:00", staff: 1 });
  return file;
}
