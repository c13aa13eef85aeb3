import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { CityFile, cityFileJsonSchema, findMistakes } from "./index.ts";

const demoFile = read("demo-poznan.json");
const townFile = read("test-town.json");
const demo = CityFile.parse(demoFile);
const town = CityFile.parse(townFile);

describe("the demo city", () => {
  it("has no mistakes, neither as it was written nor with what it leaves out filled in", () => {
    for (const file of [demoFile, demo]) assert.deepEqual(findMistakes(file, ["PL", "DE"]).mistakes, []);
  });

  it("says everything in all its languages", () => {
    const texts = translatedIn(demoFile);
    assert.ok(texts.length > 200, `only ${texts.length} texts`);
    for (const text of texts) assert.deepEqual(Object.keys(text), demo.city.languages, JSON.stringify(text));
  });

  it("says that it is a demo", () => {
    assert.match(demo.city.demoNotice?.en ?? "", /not an official service/);
  });

  it("has words to search for in every language of every procedure, category and article", () => {
    for (const { id, keywords } of [...demo.procedures, ...demo.categories, ...demo.articles])
      assert.deepEqual(Object.keys(keywords), demo.city.languages, id);
  });

  it("opens a counter for every procedure", () => {
    assert.deepEqual(unserved(demo), []);
  });

  it("has departments, offices, groups and procedures as the city has them", () => {
    const { offices, groups, procedures } = demo;
    const departments = new Set(groups.map(({ department }) => department));
    const counts = [departments.size, offices.length, groups.length, procedures.length];
    assert.deepEqual(counts, [4, 4, 7, 22]);
    assert.equal(procedures.flatMap(({ documents }) => documents).length, 81);
    assert.equal(procedures.flatMap(({ fees }) => fees).length, 28);
  });

  it("takes reports of all four kinds, promises a day for each category, and has one in every group", () => {
    const kinds = new Set(demo.categories.map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), ["complaint", "idea", "information", "intervention"]);
    for (const { id, promise } of demo.categories) assert.ok(promise, id);
    const used = new Set(demo.categories.map(({ group }) => group));
    assert.deepEqual(
      [...used],
      demo.categoryGroups.map(({ id }) => id),
    );
  });

  it("asks for a name only where a car is badly parked", () => {
    const named = demo.categories.filter(({ contact }) => contact === "name-and-email");
    assert.deepEqual(
      named.map(({ id }) => id),
      ["badly-parked-car"],
    );
  });

  it("leads from its articles to https pages alone", () => {
    const addresses = demo.articles.flatMap(({ links }) => links.map(({ url }) => url));
    assert.ok(addresses.length > 5);
    for (const url of addresses) assert.match(url, /^https:/);
  });

  it("keeps death registration open at one office while everything else is closed on Christmas Eve", () => {
    const exceptions = demo.exceptions.filter(({ from, until }) => from <= "2026-12-24" && until >= "2026-12-24");
    assert.deepEqual(
      exceptions.map(({ scope, id, offices, hours }) => ({ scope, id, offices, from: hours[0]?.from })),
      [{ scope: "procedure", id: "death-registration", offices: ["libelta"], from: "08:00" }],
    );
  });
});

describe("the town for tests", () => {
  it("has no mistakes, without the holidays of any country", () => {
    for (const file of [townFile, town]) assert.deepEqual(findMistakes(file, []).mistakes, []);
  });

  it("shares no id and no language but English with the demo city", () => {
    assert.deepEqual(shared(idsOf(demo), idsOf(town)), []);
    assert.deepEqual(shared(demo.city.languages, town.city.languages), ["en"]);
  });

  it("has codes for Open311 that are hard to write, and one category that answers later", () => {
    assert.deepEqual(
      town.categories.flatMap(({ code }) => code ?? []),
      ["input:Pothole & Street Issues", "015", "Bear: #1/2 50% off?"],
    );
    assert.deepEqual(
      town.categories.filter(({ batch }) => batch).map(({ id }) => id),
      ["street-lamp"],
    );
  });

  it("has one procedure that cannot be booked", () => {
    assert.deepEqual(unserved(town), ["open-fire-notice"]);
  });
});

describe("the JSON Schema of the city file", () => {
  it("is of 2020-12, and asks for what the file must have but not for what has a default", () => {
    const schema = cityFileJsonSchema() as { $schema: string; required: string[] };
    assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
    assert.ok(schema.required.includes("queues"));
    assert.ok(!schema.required.includes("exceptions"));
  });

  it("describes reporting, categories with their questions, articles and places", () => {
    const { properties } = cityFileJsonSchema() as { properties: Record<string, { items?: { required: string[] } }> };
    const required = (list: string) => properties[list]?.items?.required;
    assert.ok("reporting" in properties);
    assert.deepEqual(required("categoryGroups"), ["id", "name"]);
    assert.deepEqual(required("categories"), ["id", "kind", "group", "department", "name"]);
    assert.deepEqual(required("articles"), ["id", "title", "summary"]);
    assert.deepEqual(required("places"), ["name", "location"]);
    assert.match(JSON.stringify(properties["categories"]), /multivaluelist/);
  });
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../apps/api/cities/${name}`, import.meta.url), "utf8"));
}

/** Every object that has something in Polish, the first language. */
function translatedIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [...(Object.hasOwn(value, "pl") ? [value] : []), ...Object.values(value).flatMap(translatedIn)];
}

function unserved({ procedures, queues }: CityFile): string[] {
  const served = new Set(queues.flatMap((queue) => queue.procedures));
  return procedures.map(({ id }) => id).filter((id) => !served.has(id));
}

function idsOf({ city, offices, departments, groups, procedures, queues }: CityFile): string[] {
  return [city, ...offices, ...departments, ...groups, ...procedures, ...queues].map(({ id }) => id);
}

function shared(some: readonly string[], others: readonly string[]): string[] {
  return some.filter((it) => others.includes(it));
}
