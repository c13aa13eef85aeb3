import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Status } from "@okienko/contract";
import { createApp } from "../app.ts";
import { reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

for (const { name, open } of await testDatabases()) {
  describe(`the status of a number on ${name}`, () => {
    let parts: TestParts;
    let reporter: Reporter;

    before(async () => {
      parts = await testParts({ open, city: reportCity() });
      reporter = new Reporter(createApp(parts), parts);
    });
    after(() => parts.remove());

    const status = (spelled: string) =>
      reporter.resident.ask<Status>("GET", `/status/${spelled}`, undefined, { headers: { "accept-language": "en" } });

    it("is not sent again to who has it", async () => {
      const { reference } = await reporter.sent();
      const etag = (await status(reference)).headers.get("etag")!;
      const headers = { "if-none-match": etag, "accept-language": "en" };
      assert.equal((await reporter.resident.ask("GET", `/status/${reference}`, undefined, { headers })).status, 304);
    });

    it("is that of a report, spelled in any way, without a word of its reporter", async () => {
      const sent = await reporter.sent({ description: "CANARY", contact: { email: "canary@example.org" } });
      const expected = {
        kind: "report",
        reference: sent.reference,
        state: "new",
        category: "en lamp",
        sentAt: sent.sentAt,
        promisedBy: sent.promisedBy,
        closedAt: null,
      };
      for (const spelled of [
        sent.reference,
        sent.reference.toLowerCase().replace("-", ""),
        sent.reference.replace("-", "%20"),
      ])
        assert.deepEqual((await status(spelled)).body, expected);
      await reporter.change(sent.reference, { state: "rejected", publicText: "Not ours." });
      const closed = (await status(sent.reference)).body;
      assert.deepEqual([closed.state, closed.kind === "report" && closed.closedAt !== null], ["rejected", true]);
    });

    it("is unknown where neither a visit nor a report has it", async () => {
      for (const spelled of ["2222-2222", "x", "%00", "....", "a".repeat(500)])
        assert.deepEqual(
          [(await status(spelled)).status, (await status(spelled)).body.code],
          [404, "unknown-reference"],
        );
    });
  });
}
