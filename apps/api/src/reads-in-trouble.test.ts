import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { SentReport } from "@okienko/contract";
import { createApp } from "./app.ts";
import { reportCity } from "./testing/report-city.ts";
import { Reporter } from "./testing/reporter.ts";
import { readsInTrouble } from "./testing/reads-in-trouble.ts";
import { testParts, type TestParts } from "./testing/test-parts.ts";

const id = "019f0000-0000-7000-8000-000000000000";

const addresses = (reference: string) => [
  "/api/v1/categories/lamp",
  "/api/v1/reports",
  "/api/v1/reports?q=lampa",
  `/api/v1/reports/${reference}`,
  `/api/v1/reports/${reference}/feed.atom`,
  "/api/v1/feeds/reports.atom",
  `/api/v1/status/${reference}`,
  "/api/v1/consultations",
  "/api/v1/consultations/019a0000-0000-7000-8000-000000000001",
  "/api/v1/ideas?q=lampa",
  "/api/v1/statistics",
  "/api/v1/open-data/reports.csv?day=2026-01-01",
  "/api/v1/open-data/reports.geojson?day=2026-01-01",
  "/open311/v2/requests.json",
  `/open311/v2/requests/${reference}.json`,
  `/open311/v2/tokens/${id}.json`,
  "/open311/v2/servicerequestupdates.json",
  "/open311/v2/servicerequestupdates.json?start_date=2026-01-01T00:00:00Z",
  `/report/${reference}`,
  "/nearby",
  "/stats",
  "/consultations",
  "/ideas",
];

describe("while nothing can be read", () => {
  let parts: TestParts;
  let sent: SentReport;
  before(async () => {
    parts = await testParts({ city: reportCity("at-once") });
    sent = await new Reporter(createApp(parts), parts).sent();
  });
  after(() => parts.remove());

  /** Every process has a database of its own, so what others have kept is not known. */
  const app = () => createApp({ ...parts, database: readsInTrouble(parts.database) });

  it("everybody who asks is told to come back", async () => {
    const refused: string[] = [];
    for (const address of addresses(sent.reference)) {
      const found = await createApp(parts).request(address);
      const { status } = await app().request(address);
      if (status !== 503) refused.push(`${address} ${status}, else ${found.status}`);
    }
    assert.deepEqual(refused, []);
  });

  it("so is who checks a report before sending it", async () => {
    const body = new FormData();
    const fields = { action: "check", description: "The lamp is out.", address: "ul. Prosta 1", key: id };
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await app().request("/report/lamp", { method: "POST", body });
    assert.equal(answer.status, 503, await answer.text());
  });
});
