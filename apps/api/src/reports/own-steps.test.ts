import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { after, before, describe, it } from "node:test";
import type { OwnReport, SentReport } from "@okienko/contract";
import { createApp } from "../app.ts";
import { write } from "../database/transaction.ts";
import { reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { mostAdded } from "./answer-report.ts";
import type { Change } from "./change.ts";
import { changeReport } from "./change-report.ts";
import { reportContext } from "./report-context.ts";

const contact = { email: "anna@example.org" };

for (const { name, open } of await testDatabases()) {
  describe(`what the reporter does, on ${name}`, () => {
    let parts: TestParts;
    let reporter: Reporter;
    before(async () => {
      parts = await testParts({ open, city: reportCity("confirmed") });
      reporter = new Reporter(createApp(parts), parts);
    });
    after(() => parts.remove());

    const step = (name: string, { reference, secret }: SentReport, body: object) =>
      reporter.resident.ask<OwnReport>("POST", `/reports/${reference}/${name}`, body, { secret });

    /** Does something while the city has changed the report and not finished yet. */
    async function duringChange<T>(reference: string, change: Omit<Change, "actor">, act: () => Promise<T>) {
      const catalog = await parts.catalogs.forCity("lipowo");
      let acted: Promise<T> | undefined;
      await write(parts.database, async (tx) => {
        await changeReport(reportContext(parts, tx, catalog), reference, { ...change, actor: "staff:test" });
        acted = act();
        await pause(300);
      });
      return acted!;
    }

    const note = { privateNote: "Somebody looks at it." };

    it("is done also when the city changes the report at the same moment", async () => {
      const sent = await reporter.sent({ contact });
      const { code } = (await reporter.mails()).find(({ kind }) => kind === "report-unconfirmed")!.body;
      const confirmed = await duringChange(sent.reference, note, () => step("confirmation", sent, { code }));
      assert.deepEqual([confirmed.status, confirmed.body.released], [200, true], confirmed.text);
      const added = await duringChange(sent.reference, note, () => step("answers", sent, { text: "Still there." }));
      assert.deepEqual([added.status, added.body.events.at(-1)!.text], [200, "Still there."], added.text);
      await reporter.change(sent.reference, { state: "done", publicText: "Mended." });
      const rated = await duringChange(sent.reference, note, () => step("feedback", sent, { solved: true }));
      assert.deepEqual([rated.status, rated.body.feedback?.solved], [200, true], rated.text);
    });

    it("is refused when that change does not allow it any more", async () => {
      const sent = await reporter.sent();
      const closing = { state: "done", publicText: "Mended." } as const;
      const added = await duringChange(sent.reference, closing, () => step("answers", sent, { text: "Hello?" }));
      assert.deepEqual([added.status, added.body], [409, { ...added.body, code: "report-changed" }]);
    });

    it("does not fill a report without end, but what the city asks can still be answered", async () => {
      const sent = await reporter.sent();
      for (let turn = 0; turn < mostAdded; turn++)
        assert.equal((await step("answers", sent, { text: `${turn}` })).status, 200);
      const refused = await step("answers", sent, { text: "One more." });
      assert.deepEqual([refused.status, refused.body], [409, { ...refused.body, code: "report-full" }]);
      await reporter.change(sent.reference, { question: "Which lamp?" });
      const answered = await step("answers", sent, { text: "The left one." });
      assert.deepEqual([answered.status, answered.body.state], [200, "in-progress"], answered.text);
    });
  });
}
