import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ReportList } from "@okienko/contract";
import { createApp } from "../app.ts";
import { manyReports } from "../testing/many-reports.ts";
import { PlainBrowser } from "../testing/plain-browser.ts";
import { inside, reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const everywhere = `near=${inside.lat},${inside.lng}&radius=20000`;
const ids = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`).join(",");

for (const { name, open } of await testDatabases()) {
  describe(`the limits of lists on ${name}`, () => {
    let parts: TestParts;
    let reporter: Reporter;
    let browser: PlainBrowser;

    before(async () => {
      parts = await testParts({ open, city: reportCity("at-once") });
      const app = createApp(parts);
      reporter = new Reporter(app, parts);
      browser = new PlainBrowser(app);
      await manyReports(parts.database, 10_060, { lat: 0.2, lng: 0.2 });
    });
    after(() => parts.remove());

    const list = (query: string) => reporter.resident.ask<ReportList>("GET", `/reports?${query}`);

    it("end with a page that can be asked for", async () => {
      assert.equal((await list("page=199")).body.nextPage, 200);
      const last = (await list("page=200")).body;
      assert.deepEqual([last.reports.length, last.nextPage], [50, null]);
      await browser.open("/nearby?page=10000");
      assert.ok(browser.html.includes(`/report/${last.reports[0]!.reference}`));
    });

    it("take as many categories and states as a city has", async () => {
      const states = Array.from({ length: 300 }, () => "open,closed,waiting").join(",");
      for (const query of [`category=${ids(500)}`, `category=${"lamp,".repeat(900)}lamp`, `state=${states}`])
        assert.equal((await list(`${everywhere}&${query}`)).status, 200, query.slice(0, 30));
    });

    it("refuse what can be no category, and more than any city has", async () => {
      for (const query of ["", "%00", "LAMP", "lamp,", "a/b", ids(501)]) {
        const { status, body } = await list(`category=${query}`);
        assert.deepEqual([status, body.code], [400, "malformed-request"], query.slice(0, 30));
      }
      await browser.open("/nearby?category=%00");
      assert.equal(browser.status, 400);
    });
  });
}
