import assert from "node:assert/strict";
import { it } from "node:test";
import { smallCity } from "../testing/small-city.ts";
import { nameOf } from "./entry-names.ts";

const [queue] = smallCity.file.queues;
const closure = { from: "2026-12-24", until: "2026-12-24", reason: { pl: "Wigilia" } };
const named = (entry: object) => nameOf(smallCity, "en", "exceptions", "1", { ...closure, ...entry });

it("tells closures apart by their days and what they are about, in words", () => {
  const { name, detail } = named({ scope: "queue", id: queue!.id });
  assert.equal(name, "Wigilia");
  assert.match(detail, /^Dec 24, 2026, \S/);
  assert.doesNotMatch(detail, new RegExp(`\\b${queue!.id}\\b`));
  assert.match(named({ scope: "city", until: "2026-12-26" }).detail, /^Dec 24\s–\s26, 2026, \S/);
});

it("names what is gone by its id", () => {
  assert.match(named({ scope: "office", id: "torn-down" }).detail, /, torn-down$/);
});
