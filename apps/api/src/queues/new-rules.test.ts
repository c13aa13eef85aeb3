import assert from "node:assert/strict";
import { it } from "node:test";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { importCity } from "../catalog/import-city.ts";
import { openFreshSqlite } from "../testing/test-databases.ts";
import { office, townWithTwoQueues, WaitingRoomTest } from "../testing/waiting-room.ts";

it("gives a ticket at the desk while opening rules change, by the new ones", async () => {
  const room = await WaitingRoomTest.open({ open: openFreshSqlite });
  try {
    const { parts } = room;
    const seen = await parts.catalogs.forHost("");
    await importCity(parts.database, townWithTwoQueues(3));
    const { catalogs } = parts;
    const stale = {
      forHost: async () => seen,
      forCity: (city: string) => catalogs.forCity(city),
      cities: () => catalogs.cities(),
    };
    const clerk = (await room.clerk()).in(createApp({ ...parts, catalogs: stale }) as unknown as Hono);
    const given = await clerk.browser.ask("POST", "/walk-ins", { office, procedure: "library-card" });
    assert.equal(given.status, 201, given.body.code);
  } finally {
    await room.parts.remove();
  }
});
