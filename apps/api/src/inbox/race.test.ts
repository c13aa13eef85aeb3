import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { write } from "../database/transaction.ts";
import { RevisionLost } from "../reports/revision-lost.ts";
import { reportOf } from "../reports/live-report.ts";
import { reportContext } from "../reports/report-context.ts";
import { changeReport } from "../reports/change-report.ts";
import { InboxDesk } from "../testing/inbox-desk.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { unguardedReports } from "../testing/unguarded-reports.ts";

const rounds = 5;

for (const { name, open } of await testDatabases())
  describe(`two clerks who change one report at the same moment (${name})`, () => {
    let desk: InboxDesk;
    before(async () => {
      desk = await InboxDesk.open(open);
    });
    after(() => desk.parts.remove());

    it("are told who was first: one has changed it, the other one nothing", async () => {
      const clerks = [await desk.member(["clerk"]), await desk.member(["clerk"])];
      for (let round = 0; round < rounds; round++) {
        const { reference } = await desk.reporter.sent();
        const change = { revision: 0, state: "in-progress", publicText: "Mine." };
        const answers = await Promise.all(
          clerks.map((it) => it.browser.ask("POST", `/reports/${reference}/state`, change)),
        );
        assert.deepEqual(answers.map((it) => it.status).sort(), [200, 409]);
        assert.equal(answers.find((it) => it.status === 409)?.body.code, "report-changed");
        const { body } = await clerks[0]!.get({ reference });
        assert.deepEqual([body.revision, body.history.length], [1, 2]);
      }
    });

    it("would both have changed it without the guards, which is the control", async () => {
      const { reference } = await desk.reporter.sent();
      const unguarded = unguardedReports(desk.parts.database);
      const catalog = await desk.parts.catalogs.forCity("lipowo");
      const parts = { ...desk.parts, database: unguarded };
      const note = (privateNote: string) =>
        write(unguarded, (tx) =>
          changeReport(reportContext(parts, tx, catalog), reference, { privateNote, actor: "staff:test" }),
        );
      await Promise.all([note("One."), note("Two.")]);
      const stale = await reportOf(desk.parts.database.read, catalog.city, reference);
      const late = (revision: number) =>
        write(desk.parts.database, (tx) =>
          changeReport(reportContext(desk.parts, tx, catalog), reference, {
            privateNote: "Three.",
            actor: "staff:test",
            revision,
          }),
        );
      await assert.rejects(late(stale.revision - 1), RevisionLost);
      await late(stale.revision);
    });
  });
