import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Subscription } from "@okienko/contract";
import { createApp } from "../app.ts";
import { inside, reportCity } from "../testing/report-city.ts";
import { Reporter, type WaitingMail } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const near = { ...inside, radius: 500, language: "en" };

for (const { name, open } of await testDatabases()) {
  describe(`subscriptions on ${name}`, () => {
    let parts: TestParts;
    let reporter: Reporter;

    before(async () => {
      parts = await testParts({ open, city: reportCity("at-once") });
      reporter = new Reporter(createApp(parts), parts);
    });
    after(() => parts.remove());

    const ask = <T = object>(path: string, body: object) => reporter.resident.ask<T>("POST", path, body);
    const followers = async (reference: string) => (await reporter.seen(reference)).followers;
    const confirm = ({ body }: WaitingMail) =>
      ask<Subscription>(`/subscriptions/${String(body["id"])}/confirmation`, { code: body["code"] });
    const end = ({ body }: WaitingMail) =>
      reporter.resident.ask("DELETE", `/subscriptions/${String(body["id"])}`, undefined, {
        secret: String(body["secret"]),
      });

    async function report(): Promise<string> {
      const { reference } = await reporter.sent();
      await reporter.mails();
      return reference;
    }

    /** The mails that ask to confirm, of somebody who has asked so many times. */
    async function asked(path: string, body: object, times = 1): Promise<WaitingMail[]> {
      for (let turn = 0; turn < times; turn++) assert.equal((await ask(path, body)).status, 202);
      return reporter.mails();
    }

    it("follow the report into which theirs was merged before they were confirmed", async () => {
      const [merged, target] = [await report(), await report()];
      const [mail] = await asked(`/reports/${merged}/followers`, { email: "late@example.org" });
      await reporter.change(merged, { duplicateOf: target });
      assert.equal((await confirm(mail!)).body.report, target);
      assert.deepEqual([await followers(merged), await followers(target)], [0, 1]);
      await reporter.mails();
      await reporter.change(target, { state: "in-progress" });
      assert.deepEqual(
        (await reporter.mails()).map(({ to }) => to),
        ["late@example.org"],
      );
    });

    it("are counted once for each address, also when two are confirmed at the same moment", async () => {
      for (let turn = 0; turn < 5; turn++) {
        const reference = await report();
        const mails = await asked(`/reports/${reference}/followers`, { email: `twice${turn}@example.org` }, 2);
        await Promise.all(mails.map(confirm));
        assert.equal(await followers(reference), 1);
      }
    });

    it("are counted where they are, also when they begin or end while their report is merged", async () => {
      for (let turn = 0; turn < 5; turn++) {
        const [merged, target] = [await report(), await report()];
        const [first] = await asked(`/reports/${merged}/followers`, { email: `one${turn}@example.org` });
        await confirm(first!);
        await reporter.change(merged, { state: "in-progress" });
        const [news] = await reporter.mails();
        const [second] = await asked(`/reports/${merged}/followers`, { email: `two${turn}@example.org` });
        await Promise.all([reporter.change(merged, { duplicateOf: target }), end(news!), confirm(second!)]);
        assert.deepEqual([await followers(merged), await followers(target)], [0, 1]);
      }
    });

    it("of a neighbourhood end by one press, however often they were confirmed", async () => {
      const mails = await asked("/alerts", { ...near, email: "area@example.org" }, 2);
      for (const mail of mails) await confirm(mail);
      await reporter.sent();
      const [news] = await reporter.mails();
      assert.equal((await end(news!)).status, 200);
      await reporter.sent();
      assert.deepEqual(await reporter.mails(), []);
    });

    it("are unknown by an id that no database can be asked for", async () => {
      const { status, body } = await ask("/subscriptions/%00/confirmation", { code: "0".repeat(32) });
      assert.deepEqual([status, body.code], [404, "unknown-subscription"]);
    });
  });
}
