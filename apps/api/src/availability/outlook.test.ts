import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CityFile } from "@okienko/contract/city-file";
import { buildCatalog } from "../catalog/catalog.ts";
import { smallCityFile } from "../testing/small-city.ts";
import type { OccupancyRows } from "./occupancy-queries.ts";
import { Occupancy } from "./occupancy.ts";
import { outlook } from "./outlook.ts";
import { wishFor } from "./wish.ts";

const online = { leadMinutes: 120, horizonDays: 30, releaseAt: "07:00", lastStartBeforeClosing: 0 };
const hours = { from: "08:00", until: "16:00", online: 1, staff: 1 };
const catalog = buildCatalog(
  CityFile.parse({
    ...smallCityFile,
    booking: { ...smallCityFile.booking, windows: { online, staff: online } },
    queues: smallCityFile.queues.map((it) => ({ ...it, rules: [{ weekdays: [1, 2, 3, 4, 5], ...hours }] })),
  }),
  1,
);

/** Until when what is free on a Friday at a wall time stays as it is. */
function validUntil(wall: string, expiring: OccupancyRows["expiring"] = []): string {
  const occupancy = new Occupancy({ revision: 0, cells: [], expiring });
  const wish = wishFor(catalog, "id-card", 1, null);
  const now = Date.parse(`2026-11-20T${wall}+01:00`);
  const until = outlook(catalog, wish, new Map([["counters", occupancy]]), now).validUntil;
  return new Date(until).toISOString();
}

describe("what is free stays as it is", () => {
  it("until the first start is too near", () => {
    assert.equal(validUntil("10:05"), "2026-11-20T09:15:00.001Z");
  });

  it("until a hold runs out", () => {
    const expiresAt = Date.parse("2026-11-20T10:07:00+01:00");
    assert.equal(validUntil("10:05", [{ startsAt: 0, cellsEnd: 0, expiresAt }]), "2026-11-20T09:07:00.000Z");
  });

  it("until a day is released", () => {
    assert.equal(validUntil("06:59"), "2026-11-20T06:00:00.000Z");
  });

  it("until midnight at the latest, when today is another day", () => {
    assert.equal(validUntil("22:30"), "2026-11-20T23:00:00.000Z");
  });
});
