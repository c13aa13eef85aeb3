import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Asked, CountedSupport, SentReport } from "@okienko/contract";
import { createApp } from "../app.ts";
import type { Database } from "../database/database.ts";
import { write } from "../database/transaction.ts";
import { addressKey } from "../opinions/address-key.ts";
import { changeReport } from "../reports/change-report.ts";
import { reportContext } from "../reports/report-context.ts";
import { emptyLog } from "../retention/destruction-queries.ts";
import { runRetention } from "../retention/run-retention.ts";
import type { ConfirmMail } from "../testing/consultation-desk.ts";
import { Reporter } from "../testing/reporter.ts";
import { shifted } from "../testing/shifted.ts";
import { type OpenedDatabase, testDatabases } from "../testing/test-databases.ts";
import { cities, testParts, type TestParts } from "../testing/test-parts.ts";
import { unguardedReports } from "../testing/unguarded-reports.ts";
import { wordsLeft } from "../testing/words-left.ts";

const city = structuredClone(cities.poznan) as {
  reporting: { release: string };
  categories: { retention?: { contactDays: number; reportDays: number } }[];
  retention: object;
};
city.reporting.release = "at-once";
city.categories = city.categories.map((it) => ({ ...it, retention: { contactDays: 1, reportDays: 2 } }));
city.retention = { ...city.retention, answeredDays: 30 };

const day = 86_400_000;

for (const { name, open } of await testDatabases())
  describe(`supporters of ideas on ${name}`, () => {
    let opened: OpenedDatabase;
    let parts: TestParts;
    let reporter: Reporter;
    let square: SentReport;
    let trees: SentReport;
    beforeEach(async () => {
      parts = await testParts({ city, open: async () => (opened = await open()) });
      reporter = new Reporter(createApp(parts), parts, "poznan");
      square = await send("More shade on the square.");
      trees = await send("Trees for the square.");
    });
    afterEach(() => parts.remove());

    const send = (description: string) =>
      reporter.sent({ category: "idea-other", description, location: null, answers: {} });

    /** Asks for the mail that confirms a support. */
    async function asked({ reference }: SentReport, email: string): Promise<ConfirmMail> {
      await reporter.resident.ask<Asked>("POST", `/reports/${reference}/supports`, { email });
      const mails = (await reporter.mails()).filter(({ kind }) => kind === "opinion-confirm");
      return mails[0]!.body as unknown as ConfirmMail;
    }

    const confirm = ({ reference }: SentReport, { id, code }: ConfirmMail, by = reporter) =>
      by.resident.ask<CountedSupport>("POST", `/reports/${reference}/supports/${id}/confirmation`, { code });

    const support = async (idea: SentReport, email: string) => confirm(idea, await asked(idea, email));
    const merge = () => reporter.change(trees.reference, { duplicateOf: square.reference });
    const supports = async () => (await reporter.seen(square.reference)).supports;
    const heard = async () => {
      const rows = await parts.database.read.selectFrom("heard_address").select(["subject", "address_key"]).execute();
      return rows.map(({ subject, address_key }) => `${subject} ${address_key}`);
    };

    it("of both count once for the one that another was merged into, and cannot support it again", async () => {
      for (const email of ["anna@example.org", "ola@example.org"]) await support(square, email);
      for (const email of ["Ola+1@example.org", "jan@example.org"]) await support(trees, email);
      await merge();
      assert.equal(await supports(), 3);
      assert.equal((await support(square, "jan@example.org")).body.code, "already-supported");
      assert.equal((await support(square, "ewa@example.org")).body.supports, 4);
    });

    it("who were counted by an earlier version are not counted again", async () => {
      const { database } = parts;
      await support(square, "ola@example.org");
      const { subject } = await database.read.selectFrom("heard_address").select("subject").executeTakeFirstOrThrow();
      await write(database, async (tx) => {
        const address_key = await addressKey(tx, "poznan", subject, "anna@example.org");
        await tx.insertInto("heard_address").values({ city: "poznan", subject, address_key }).execute();
      });
      assert.equal((await support(square, "Anna+1@example.org")).body.code, "already-supported");
      assert.equal(await supports(), 1);
    });

    it("of an idea that is merged into something else are nobody's there", async () => {
      const lamp = await reporter.sent({
        category: "street-light",
        location: { lat: 52.408, lng: 16.934 },
        answers: { danger: "no", fault: "dark", dark: "one" },
      });
      await support(trees, "anna@example.org");
      await reporter.change(trees.reference, { duplicateOf: lamp.reference });
      assert.equal((await reporter.seen(lamp.reference)).supports, 0);
    });

    it("are counted once each when all of them confirm while the ideas are merged", async () => {
      const mails: [SentReport, ConfirmMail, string][] = [];
      for (const email of ["a", "b", "c", "d"].map((it) => `${it}@example.org`))
        for (const idea of [trees, square]) mails.push([idea, await asked(idea, email), email]);
      const confirming = mails.map(async ([idea, mail, email]) =>
        (await confirm(idea, mail)).status === 200 ? email : null,
      );
      const [counted] = await Promise.all([Promise.all(confirming), merge()]);
      assert.equal(await supports(), new Set(counted.filter((it) => it !== null)).size);
    });

    /** Somebody confirms between the steps of a merge and its end; whether they were told that they count, and whether they do. */
    async function duringMerge(through: (database: Database) => Database) {
      const catalog = await parts.catalogs.forCity("poznan");
      const mail = await asked(trees, "anna@example.org");
      const other = new Reporter(createApp({ ...parts, database: through(parts.database) }), parts, "poznan");
      const change = { actor: "staff:test", isManager: true, duplicateOf: square.reference } as const;
      const confirming = await write(parts.database, async (tx) => {
        await changeReport(reportContext(parts, tx, catalog), trees.reference, change);
        const answer = confirm(trees, mail, other);
        await pause(200);
        return { answer };
      });
      const { status } = await confirming.answer;
      return { isTold: status === 200, counted: await supports() };
    }

    it("are not told that they count when the idea is merged at that moment", async () => {
      assert.deepEqual(await duringMerge((it) => it), { isTold: false, counted: 0 });
    });

    // on SQLite writers come one after the other, so there is nothing that a guard could be missed for
    if (name === "PostgreSQL")
      it("would be lost without the guard, which is the control", async () => {
        const through = (it: Database) => unguardedReports(it, "closed_at");
        assert.deepEqual(await duringMerge(through), { isTold: true, counted: 0 });
      });

    it("are forgotten with an idea that goes before them, wherever they stand", async () => {
      await support(trees, "anna@example.org");
      await merge();
      const keys = [...new Set((await heard()).map((it) => it.split(" ")[1]!))];
      assert.equal(keys.length, 1);
      assert.equal((await heard()).length, 2);
      await emptyLog(parts.database);
      assert.deepEqual(await wordsLeft(opened, keys), keys);
      await reporter.change(square.reference, { state: "rejected", reason: "refused", publicText: "It is planned." });
      await runRetention({ ...parts, database: shifted(parts.database, 3 * day) });
      assert.deepEqual(await wordsLeft(opened, [...keys, "More shade"]), []);
    });
  });
