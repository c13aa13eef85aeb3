import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ReportData } from "@okienko/contract";
import { runRetention } from "../retention/run-retention.ts";
import { type Clerk, InboxDesk } from "../testing/inbox-desk.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases } from "../testing/test-databases.ts";

const day = 86_400_000;
const forwarding = { name: "Depot", email: "depot@example.org", text: "PLANTED words." };

for (const { name, open } of await testDatabases())
  describe(`what the inbox keeps (${name})`, () => {
    let desk: InboxDesk;
    let clerk: Clerk;
    before(async () => {
      desk = await InboxDesk.open(open);
      clerk = await desk.member(["clerk"]);
    });
    after(() => desk.parts.remove());

    const kept = () => desk.parts.database.read.selectFrom("forwarding").select("words").execute();
    const goes = async (days: number) => {
      const parts = { ...desk.parts, database: shifted(desk.parts.database, days * day) };
      return (await runRetention(parts)).filter((it) => it.count > 0).map((it) => it.kind);
    };

    it("tells the reporter to whom the report was shown, and forgets it with the rest on request", async () => {
      const { reference, secret } = await desk.reporter.sent({ contact: { email: "ola@example.org" } });
      await clerk.act({ reference }, "forwardings", forwarding);
      const path = `/reports/${reference}/data`;
      const { body } = await desk.reporter.resident.ask<ReportData>("GET", path, undefined, { secret });
      assert.deepEqual(
        body.forwarded.map((it) => [it.to, it.text]),
        [["Depot", "PLANTED words."]],
      );
      assert.equal(
        (await desk.reporter.resident.ask("POST", `/reports/${reference}/erasure`, undefined, { secret })).status,
        200,
      );
      assert.deepEqual(await kept(), []);
    });

    it("forgets forwardings as long after closing as who reported, and lets the report go later", async () => {
      const sent = await desk.reporter.sent();
      await clerk.act(sent, "forwardings", forwarding);
      assert.ok(!(await goes(4000)).includes("forwardings"), "open");
      await clerk.act(sent, "state", { state: "done", reason: "done", publicText: "Done." });
      assert.ok(!(await goes(89)).includes("forwardings"), "too early");
      assert.ok((await goes(91)).includes("forwardings"));
      assert.deepEqual(await kept(), []);
      assert.ok((await goes(1826)).includes("reports"));
    });

    it("forgets the filters of who is disabled", async () => {
      await clerk.browser.ask("POST", "/report-views", { name: "Mine", query: "assignee=me" });
      assert.ok(!(await goes(31)).includes("report-views"));
      await desk.parts.database.writer
        .updateTable("staff")
        .set({ state: "disabled" })
        .where("id", "=", clerk.id)
        .execute();
      assert.ok((await goes(31)).includes("report-views"));
    });
  });
