import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ReportList } from "@okienko/contract";
import { createApp } from "../app.ts";
import { reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { storedReport } from "../testing/stored-report.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { metresBetween } from "./distance.ts";
import type { ReportRow } from "./report-queries.ts";
import { tileOf } from "./tiles.ts";

const center = { lat: 52.25, lng: 16.5 };
const states = ["new", "in-progress", "waiting", "done", "rejected", "duplicate"];
const geo = { headers: { accept: "application/geo+json" } };

/** The same places at every run, so that a failure can be looked at again. */
function scattered(count: number): ReportRow[] {
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, (_, at) => {
    const point = { lat: center.lat + (random() - 0.5) / 8, lng: center.lng + (random() - 0.5) / 4 };
    return storedReport({
      ...{ city: "lipowo", category: at % 3 === 0 ? "lamp" : "pothole", department: "residents" },
      ...{ state: states[at % states.length]!, is_public: at % 11 === 0 ? 0 : 1 },
      // some at the same moment
      created_at: 1_760_000_000_000 + Math.floor(at / 2) * 1000,
      ...{ ...point, public_lat: point.lat, public_lng: point.lng },
      ...{ tile: tileOf(point, "small"), tile_wide: tileOf(point, "wide") },
    });
  });
}

for (const { name, open } of await testDatabases()) {
  describe(`the list of reports on ${name}`, () => {
    let parts: TestParts;
    let reporter: Reporter;
    const rows = scattered(400);
    const seen = rows
      .filter((it) => it.is_public === 1)
      .sort((a, b) => b.created_at - a.created_at || (a.id < b.id ? 1 : -1));

    before(async () => {
      parts = await testParts({ open, city: reportCity("at-once") });
      reporter = new Reporter(createApp(parts), parts);
      await parts.database.writer.insertInto("report").values(rows.slice(0, 200)).execute();
      await parts.database.writer.insertInto("report").values(rows.slice(200)).execute();
    });
    after(() => parts.remove());

    const page = async (query: string) =>
      (await reporter.resident.ask<ReportList>("GET", `/reports?${query}`)).body as ReportList;

    /** All pages, which must neither miss nor repeat anything. */
    async function all(query: string): Promise<ReportList["reports"]> {
      const reports: ReportList["reports"] = [];
      for (let next: number | null = 1; next !== null;) {
        const found: ReportList = await page(`${query}&page=${next}`);
        assert.ok(found.reports.length <= 50 && found.page === next);
        reports.push(...found.reports);
        next = found.nextPage;
      }
      return reports;
    }

    const references = (found: readonly { reference: string }[]) => found.map((it) => it.reference);

    it("has everything that is public, newest first, page by page", async () => {
      assert.deepEqual(references(await all("")), references(seen));
    });

    it("finds what lies within a radius, with its distance, whatever the size", async () => {
      for (const radius of [1, 300, 1500, 4000, 20_000]) {
        const found = await all(`near=${center.lat},${center.lng}&radius=${radius}`);
        const expected = seen.filter((it) => metresBetween(center, { lat: it.lat!, lng: it.lng! }) <= radius);
        assert.deepEqual(references(found), references(expected), `${radius} m`);
        for (const it of found) assert.equal(it.distance, Math.round(metresBetween(center, it.location!)));
      }
    });

    it("finds what lies in a box, small or wide", async () => {
      for (const half of [0.002, 0.01, 0.05, 0.3]) {
        const [west, south, east, north] = [center.lng - half, center.lat - half, center.lng + half, center.lat + half];
        const expected = seen.filter(
          (it) => it.lng! >= west && it.lng! <= east && it.lat! >= south && it.lat! <= north,
        );
        assert.deepEqual(
          references(await all(`bbox=${west},${south},${east},${north}`)),
          references(expected),
          String(half),
        );
      }
    });

    it("is narrowed by category and state, also both within a radius", async () => {
      const open = ["new", "in-progress", "waiting"];
      const near = `near=${center.lat},${center.lng}&radius=3000`;
      const isNear = (it: ReportRow) => metresBetween(center, { lat: it.lat!, lng: it.lng! }) <= 3000;
      assert.deepEqual(references(await all("category=lamp")), references(seen.filter((it) => it.category === "lamp")));
      assert.deepEqual(references(await all("category=lamp,pothole")), references(seen));
      assert.deepEqual(references(await all("category=none")), []);
      assert.deepEqual(references(await all("state=open")), references(seen.filter((it) => open.includes(it.state))));
      assert.deepEqual(
        references(await all("state=closed,new")),
        references(seen.filter((it) => it.state === "new" || !open.includes(it.state))),
      );
      const both = seen.filter((it) => it.category === "lamp" && it.state === "done" && isNear(it));
      assert.ok(both.length > 0);
      assert.deepEqual(references(await all(`${near}&category=lamp&state=done`)), references(both));
    });

    it("refuses what is no place, box, state or page", async () => {
      const queries = [
        "near=1",
        "near=91,0",
        "near=a,b",
        "bbox=1,2,3",
        "bbox=17,52,16,53",
        "bbox=0,-91,0,0",
        "state=lost",
        "page=0",
        "page=201",
        "radius=0",
        "radius=20001",
      ];
      for (const query of queries) {
        const { status, body } = await reporter.resident.ask(
          "GET",
          `/reports?${query}&${query.startsWith("radius") ? "near=52,16" : ""}`,
        );
        assert.deepEqual([status, body.code], [400, "malformed-request"], query);
      }
    });

    it("is GeoJSON for who asks for it", async () => {
      const { headers, text } = await reporter.resident.ask(
        "GET",
        `/reports?near=${center.lat},${center.lng}&radius=4000`,
        undefined,
        geo,
      );
      assert.equal(headers.get("content-type"), "application/geo+json");
      assert.match(headers.get("vary")!, /Accept\b(?!-)/);
      const { type, features, nextPage } = JSON.parse(text) as {
        type: string;
        nextPage: number | null;
        features: {
          type: string;
          geometry: { type: string; coordinates: number[] };
          properties: { reference: string };
        }[];
      };
      const list = await page(`near=${center.lat},${center.lng}&radius=4000`);
      assert.deepEqual([type, nextPage], ["FeatureCollection", list.nextPage]);
      assert.deepEqual(
        features.map((it) => [it.geometry.coordinates[1], it.geometry.coordinates[0], it.properties.reference]),
        list.reports.map((it) => [it.location!.lat, it.location!.lng, it.reference]),
      );
    });

    it("is not sent again while nothing has changed", async () => {
      for (const path of [
        "/reports?category=lamp",
        `/reports/${(await reporter.sent()).reference}`,
        "/categories",
        "/categories/lamp",
      ]) {
        const first = await reporter.resident.ask("GET", path);
        const copy = { headers: { "if-none-match": first.headers.get("etag")! } };
        const again = await reporter.resident.ask("GET", path, undefined, copy);
        assert.deepEqual([again.status, again.text], [304, ""], path);
      }
      const { reference } = await reporter.sent();
      const first = await reporter.resident.ask("GET", `/reports/${reference}`);
      await reporter.change(reference, { state: "in-progress" });
      const copy = { headers: { "if-none-match": first.headers.get("etag")! } };
      assert.equal((await reporter.resident.ask("GET", `/reports/${reference}`, undefined, copy)).status, 200);
    });

    it("finds words in what is released, whatever their endings and diacritics", async () => {
      const { reference } = await reporter.sent({ description: "Zepsuta żółta ławka w parku" });
      for (const words of ["ławki", "lawka", "ZOLTA", "park"])
        assert.deepEqual(references((await page(`q=${encodeURIComponent(words)}`)).reports), [reference], words);
      assert.deepEqual((await page("q=hydrant")).reports, []);
      assert.deepEqual((await page("q=lawka&category=pothole")).reports, []);
    });

    it("takes questions of any kind for words", async () => {
      for (const words of ["'", '"', "%", "*", "a AND", "NEAR(", "\\", "--", "\u0000", "🙂", "x".repeat(200)]) {
        const { status, text } = await reporter.resident.ask("GET", `/reports?q=${encodeURIComponent(words)}`);
        assert.equal(status, 200, `${words} ${text}`);
      }
    });
  });
}
