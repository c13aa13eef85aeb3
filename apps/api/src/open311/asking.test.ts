import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { OwnReport, Report, SentReport } from "@okienko/contract";
import { createApp } from "../app.ts";
import { Open311Client, type Sending } from "../testing/open311-client.ts";
import { keys, open311City, inside } from "../testing/open311-city.ts";
import { Resident } from "../testing/resident.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

describe("what the city asks and releases by Open311", () => {
  let parts: TestParts;
  let client: Open311Client;
  let resident: Resident;

  before(async () => {
    const environment = { OPEN311_API_KEYS: `crew:${keys.crew}` };
    parts = await testParts({ city: open311City("clerk"), environment });
    const app = createApp(parts);
    client = new Open311Client(app);
    resident = new Resident(app);
  });
  after(() => parts.remove());

  const update = (service_request_id: string, changes: Sending) =>
    client.post(
      "/v2/servicerequestupdates.json",
      { service_request_id, status: "UNCHANGED", ...changes },
      { "x-api-key": keys.crew },
    );

  async function sent(): Promise<SentReport> {
    const location = { lat: inside.lat, lng: Number(inside.long) };
    const body = { category: "tree", description: "It leans.", location };
    const answer = await resident.ask<SentReport>("POST", "/reports", body);
    assert.equal(answer.status, 201, answer.text);
    return answer.body;
  }

  it("asks the reporter and stops the clock until the answer has come", async () => {
    const { reference, secret } = await sent();
    assert.equal((await update(reference, { question: "Which way?" })).status, 200);
    const { body } = await resident.ask<OwnReport>("GET", `/reports/${reference}`, undefined, { secret });
    assert.deepEqual([body.state, body.question], ["waiting", "Which way?"]);
    const answer = await resident.ask<OwnReport>(
      "POST",
      `/reports/${reference}/answers`,
      { text: "East." },
      { secret },
    );
    assert.deepEqual([answer.body.state, answer.body.question], ["in-progress", null]);
  });

  it("releases what a stranger has written, and only that", async () => {
    const { reference } = await sent();
    const seen = async () => (await resident.ask<Report>("GET", `/reports/${reference}`)).body.description;
    await update(reference, { description: "We have looked." });
    assert.equal(await seen(), null);
    await update(reference, { release: "true" });
    assert.equal(await seen(), "It leans.");
  });

  it("lets nobody release without a key", async () => {
    const { reference } = await sent();
    const body = { service_request_id: reference, status: "UNCHANGED", release: "true" };
    assert.equal((await client.post("/v2/servicerequestupdates.json", body)).status, 403);
    assert.equal((await resident.ask<Report>("GET", `/reports/${reference}`)).body.description, null);
  });
});
