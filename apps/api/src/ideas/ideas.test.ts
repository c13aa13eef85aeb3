import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { Asked, CountedSupport, IdeaList, SentReport } from "@okienko/contract";
import { createApp } from "../app.ts";
import { findIdeas } from "../reports/idea-queries.ts";
import { reportReading } from "../reports/report-context.ts";
import { runRetention } from "../retention/run-retention.ts";
import type { ConfirmMail } from "../testing/consultation-desk.ts";
import { plansOf } from "../testing/plans-of.ts";
import { Reporter } from "../testing/reporter.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { cities, testParts, type TestParts } from "../testing/test-parts.ts";

const city = structuredClone(cities.poznan) as { reporting: { release: string }; categories: object[] };
city.reporting.release = "at-once";

for (const { name, open } of await testDatabases())
  describe(`ideas on ${name}`, () => {
    let parts: TestParts;
    let reporter: Reporter;
    beforeEach(async () => {
      parts = await testParts({ open, city });
      reporter = new Reporter(createApp(parts), parts, "poznan");
    });
    afterEach(() => parts.remove());

    const send = (description: string, category = "idea-other"): Promise<SentReport> =>
      reporter.sent({ category, description, location: null, answers: {} });

    async function mails(): Promise<ConfirmMail[]> {
      const all = (await reporter.mails()).filter(({ kind }) => kind === "opinion-confirm");
      return all.map(({ body }) => body as unknown as ConfirmMail);
    }

    const ask = ({ reference }: SentReport, email: string) =>
      reporter.resident.ask<Asked>("POST", `/reports/${reference}/supports`, { email });

    const confirm = ({ reference }: SentReport, { id, code }: ConfirmMail) =>
      reporter.resident.ask<CountedSupport>("POST", `/reports/${reference}/supports/${id}/confirmation`, { code });

    async function support(idea: SentReport, email: string) {
      assert.deepEqual((await ask(idea, email)).body, { state: "unconfirmed" });
      const [mail] = await mails();
      return confirm(idea, mail!);
    }

    const list = async (query = "") =>
      (await reporter.resident.ask<IdeaList>("GET", `/ideas?${query}`)).body.ideas.map((it) => it.excerpt);

    it("are supported once by each confirmed address, and have followers of their own", async () => {
      const idea = await send("More shade on the square.");
      const first = await support(idea, "anna@example.org");
      assert.deepEqual(first.body, { state: "counted", reference: idea.reference, supports: 1 });
      assert.equal((await support(idea, "Anna+2@example.org")).body.code, "already-supported");
      assert.equal((await support(idea, "ola@example.org")).body.supports, 2);
      const seen = await reporter.seen(idea.reference);
      assert.deepEqual([seen.supports, seen.followers], [2, 0]);
    });

    it("are listed with the most supported first or the newest, by words and state, with what the city says", async () => {
      const square = await send("More shade on the square.");
      await send("Benches by the river.");
      const bell = await send("A bell for the square.");
      await support(square, "anna@example.org");
      await reporter.change(bell.reference, { state: "done", reason: "done", publicText: "It rings." });
      assert.deepEqual(await list(), ["More shade on the square.", "A bell for the square.", "Benches by the river."]);
      assert.deepEqual((await list("sort=new"))[0], "A bell for the square.");
      assert.deepEqual(await list("q=square&state=open"), ["More shade on the square."]);
      assert.deepEqual(await list("state=closed"), ["A bell for the square."]);
      const { body } = await reporter.resident.ask<IdeaList>("GET", "/ideas?state=closed");
      assert.equal(body.ideas[0]?.answer?.text, "It rings.");
      assert.equal((await ask(bell, "ola@example.org")).body.code, "idea-closed");
    });

    it("are what is public and an idea, nothing else", async () => {
      const lamp = await reporter.sent({ category: "idea-portal", description: "Mine.", location: null });
      assert.deepEqual(await list(), []);
      assert.equal((await ask(lamp, "anna@example.org")).body.code, "unknown-report");
    });

    it("forget who has supported them some weeks after they were decided", async () => {
      const idea = await send("More shade on the square.");
      await support(idea, "anna@example.org");
      const heard = async () => (await parts.database.read.selectFrom("heard_address").selectAll().execute()).length;
      await runRetention({ ...parts, database: shifted(parts.database, 60 * 86_400_000) });
      assert.equal(await heard(), 1);
      await reporter.change(idea.reference, { state: "done", reason: "done", publicText: "Planted." });
      await runRetention({ ...parts, database: shifted(parts.database, 31 * 86_400_000) });
      assert.equal(await heard(), 0);
      assert.equal((await reporter.seen(idea.reference)).supports, 1);
    });

    it("are found in their order by an index alone", async () => {
      if (parts.database.kind === "postgres") return;
      const catalog = await parts.catalogs.forCity("poznan");
      for (const [sort, index] of [
        ["support", "report_ideas"],
        ["new", "report_new_ideas"],
      ] as const) {
        const ask = findIdeas;
        const [plan] = await plansOf(parts.database, (db) =>
          ask({ ...reportReading(parts, catalog), db }, { sort, state: "open" }, { offset: 0, limit: 20 }),
        );
        assert.match(plan!, new RegExp(`USING (COVERING )?INDEX ${index} `));
        assert.doesNotMatch(plan!, /TEMP B-TREE/);
      }
    });
  });
