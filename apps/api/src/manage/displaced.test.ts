import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CityFile } from "@okienko/contract/city-file";
import { buildCatalog } from "../catalog/catalog.ts";
import { smallCityFile } from "../testing/small-city.ts";
import { displacedIn, hitBy, type Occupant } from "./displaced.ts";

const start = Date.parse("2026-11-23T08:00:00+01:00");
const cell = 15 * 60_000;
const now = start - 24 * 3_600_000;

function cityWith(staff: number, exceptions: object[] = []) {
  const rule = { weekdays: [1], from: "08:00", until: "10:00", online: 0, staff };
  const queues = smallCityFile.queues.map((it) => ({ ...it, rules: [rule] }));
  return buildCatalog(CityFile.parse({ ...smallCityFile, queues, exceptions }), 1);
}

function occupant(id: string, changes: Partial<Occupant> = {}): Occupant {
  const place = { queue: "counters", procedure: "id-card", starts_at: start, cells_end: start + cell, cell };
  return { id, state: "booked", created_at: Number(id), ...place, ...changes };
}

describe("who goes without a counter", () => {
  const displaced = (staff: number, ...occupants: Occupant[]) => [...displacedIn(cityWith(staff), occupants, now)];

  it("is nobody while there are enough", () => {
    assert.deepEqual(displaced(2, occupant("1"), occupant("2")), []);
  });

  it("is who has booked last, in any order of asking", () => {
    assert.deepEqual(displaced(1, occupant("3"), occupant("1"), occupant("2")).sort(), ["2", "3"]);
  });

  it("is who only holds a time before anybody who has booked", () => {
    assert.deepEqual(displaced(1, occupant("1", { state: "held" }), occupant("2")), ["1"]);
  });

  it("is never who has come already, as long as there is one counter", () => {
    assert.deepEqual(displaced(1, occupant("1"), occupant("2", { state: "arrived" })), ["1"]);
  });

  it("takes no cell from others", () => {
    const long = occupant("2", { cells_end: start + 2 * cell });
    const next = occupant("3", { starts_at: start + cell, cells_end: start + 2 * cell });
    assert.deepEqual(displaced(1, occupant("1"), long, next), ["2"]);
  });

  it("is everybody of a queue that is gone", () => {
    assert.deepEqual(displaced(9, occupant("1", { queue: "gone" })), ["1"]);
  });
});

describe("what a change is to blame for", () => {
  const closing = (scope: string, id: string) => ({
    ...{ scope, id, from: "2026-11-23", until: "2026-11-23" },
    reason: { pl: "Remont" },
  });

  it("is not what was too much before", () => {
    const [before, after] = [cityWith(1), cityWith(1)];
    assert.deepEqual(hitBy(before, after, [occupant("1"), occupant("2")], now), []);
  });

  it("is also another cut of what was kept in spite of one", () => {
    const closed = cityWith(1, [closing("queue", "counters")]);
    assert.deepEqual(hitBy(cityWith(1), closed, [occupant("1"), occupant("2")], now), ["1", "2"]);
  });

  it("is the closing of one procedure for its own visits alone", () => {
    const closed = cityWith(1, [closing("procedure", "id-card")]);
    assert.deepEqual(hitBy(cityWith(1), closed, [occupant("1")], now), ["1"]);
  });
});
