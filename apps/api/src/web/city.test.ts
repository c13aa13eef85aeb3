import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { importCity } from "../catalog/import-city.ts";
import { cities, testParts, type TestParts } from "../testing/test-parts.ts";
import type { Env } from "./feature.ts";

describe("the city of a request", () => {
  let both: TestParts;
  let appOfBoth: Hono<Env>;
  before(async () => {
    both = await testParts({ environment: { TRUSTED_PROXIES: "10.0.0.1" } });
    const poznan = structuredClone(cities.poznan) as { city: { hosts: string[] } };
    poznan.city.hosts = ["poznan.example"];
    await importCity(both.database, poznan);
    await importCity(both.database, cities.town);
    appOfBoth = createApp(both);
  });
  after(() => both.remove());

  async function cityFor(headers: Record<string, string>, peer = "203.0.113.1"): Promise<string | number> {
    const response = await appOfBoth.request(
      "/api/v1/city",
      { headers },
      { incoming: { socket: { remoteAddress: peer } } },
    );
    return response.ok ? ((await response.json()) as { id: string }).id : response.status;
  }

  it("is the one of its host name, whatever its case and port", async () => {
    assert.equal(await cityFor({ Host: "poznan.example" }), "poznan");
    assert.equal(await cityFor({ Host: "Kuusipeura.EXAMPLE:8443" }), "kuusipeura");
  });

  it("is none for a strange host", async () => {
    for (const host of ["evil.example", "poznan.example.evil", "", "127.0.0.1"])
      assert.equal(await cityFor({ Host: host }), 404);
  });

  it("is told by a trusted proxy, never by a stranger", async () => {
    const headers = { Host: "poznan.example", "X-Forwarded-Host": "kuusipeura.example" };
    assert.equal(await cityFor(headers, "10.0.0.1"), "kuusipeura");
    assert.equal(await cityFor(headers, "10.0.0.2"), "poznan");
  });
});
