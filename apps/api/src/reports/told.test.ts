import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { inside, reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const address = (who: string) => `${who}@example.org`;

for (const { name, open } of await testDatabases()) {
  describe(`who is told what, on ${name}`, () => {
    let parts: TestParts;
    let reporter: Reporter;

    before(async () => {
      parts = await testParts({ open, city: reportCity("at-once") });
      reporter = new Reporter(createApp(parts), parts);
    });
    after(() => parts.remove());

    const reported = (who: string | null, different: object = {}) =>
      reporter.sent({ contact: who && { email: address(who) }, location: inside, ...different });

    async function follow(reference: string, who: string): Promise<void> {
      const asked = await reporter.resident.ask("POST", `/reports/${reference}/followers`, { email: address(who) });
      assert.ok(asked.status < 300, asked.text);
      const mail = (await reporter.mails()).find((it) => it.kind.startsWith("news-"))!;
      const { id, code } = mail.body;
      const confirmed = await reporter.resident.ask("POST", `/subscriptions/${String(id)}/confirmation`, { code });
      assert.equal(confirmed.status, 200, confirmed.text);
      await reporter.mails();
    }

    /** Who was told, as `who kind`, in order of names. */
    const told = async () =>
      (await reporter.mails()).map(({ to, kind }) => `${to.split("@")[0]!.toLowerCase()} ${kind}`).sort();

    it("nobody but the reporter, when nothing is public yet", async () => {
      await reporter.mails();
      await reported("anna");
      assert.deepEqual(await told(), ["anna report-sent"]);
      await reported(null);
      assert.deepEqual(await told(), []);
    });

    it("the reporter and every follower once of each change; of a private note nobody", async () => {
      const { reference } = await reported("anna");
      for (const who of ["bob", "celina"]) await follow(reference, who);
      await reporter.change(reference, { state: "in-progress" });
      assert.deepEqual(await told(), ["anna report-changed", "bob news-report", "celina news-report"]);
      await reporter.change(reference, { publicText: "Parts are ordered." });
      assert.deepEqual(await told(), ["anna report-changed", "bob news-report", "celina news-report"]);
      await reporter.change(reference, { question: "Which one?" });
      assert.deepEqual(await told(), ["anna report-question", "bob news-report", "celina news-report"]);
      await reporter.change(reference, { privateNote: "Hm." });
      assert.deepEqual(await told(), []);
      await reporter.change(reference, { state: "done", publicText: "Mended." });
      assert.deepEqual(await told(), ["anna report-closed", "bob news-report", "celina news-report"]);
      assert.equal((await reporter.seen(reference)).followers, 2);
    });

    it("why it was closed, all of them", async () => {
      const [first, second] = [await reported("anna"), await reported("bob")];
      await reporter.change(second.reference, { duplicateOf: first.reference });
      await follow(first.reference, "celina");
      await reporter.change(first.reference, { state: "rejected", reason: "not-found", publicText: "Looked." });
      const mails = (await reporter.mails()).map(({ to, body }) => `${to.split("@")[0]} ${String(body["reason"])}`);
      assert.deepEqual(mails.sort(), ["anna not-found", "bob not-found", "celina not-found"]);
    });

    it("once only, whoever is reporter and follower, in any case of letters", async () => {
      const { reference } = await reported("Dora");
      await follow(reference, "dora");
      await reporter.change(reference, { state: "in-progress" });
      assert.deepEqual(await told(), ["dora report-changed"]);
    });

    it("all of “not done”, without the reporter's words", async () => {
      const sent = await reported("anna");
      await follow(sent.reference, "bob");
      await reporter.change(sent.reference, { state: "done", publicText: "Mended." });
      await told();
      await reporter.resident.ask(
        "POST",
        `/reports/${sent.reference}/feedback`,
        { solved: false, comment: "CANARY" },
        sent,
      );
      const mails = await reporter.mails();
      assert.deepEqual(mails.map((it) => `${it.to} ${it.kind}`).sort(), [
        "anna@example.org report-reopened",
        "bob@example.org news-report",
      ]);
      assert.ok(!JSON.stringify(mails).includes("CANARY"));
      assert.equal(mails.find((it) => it.kind === "news-report")!.body["reopened"], true);
      await reporter.change(sent.reference, { state: "done", publicText: "Again." });
      await told();
      await reporter.resident.ask("POST", `/reports/${sent.reference}/feedback`, { solved: true }, sent);
      assert.deepEqual(await told(), []);
    });

    it("all of a merge once, who then hear of the other report", async () => {
      const [first, second] = [await reported("anna"), await reported("bob")];
      for (const who of ["celina", "dora", "anna"]) await follow(second.reference, who);
      for (const who of ["celina", "erwin"]) await follow(first.reference, who);
      await told();
      await reporter.change(second.reference, { duplicateOf: first.reference });
      const merged = await reporter.mails();
      assert.deepEqual(merged.map((it) => `${it.to.split("@")[0]} ${it.kind}`).sort(), [
        "anna news-report",
        "bob report-merged",
        "celina news-report",
        "dora news-report",
      ]);
      for (const { body } of merged) assert.equal(body["mergedInto"], first.reference);
      assert.equal((await reporter.seen(first.reference)).followers, 4);
      assert.equal((await reporter.seen(second.reference)).followers, 0);

      await reporter.change(first.reference, { state: "done", publicText: "Both mended." });
      const closed = await reporter.mails();
      assert.deepEqual(closed.map((it) => `${it.to.split("@")[0]} ${it.kind}`).sort(), [
        "anna report-closed",
        "bob report-joined",
        "celina news-report",
        "dora news-report",
        "erwin news-report",
      ]);
      const joined = closed.find((it) => it.kind === "report-joined")!.body;
      assert.deepEqual(
        [joined["reference"], joined["mergedInto"], joined["state"]],
        [second.reference, first.reference, "done"],
      );
    });

    it("one address that reported twice, once", async () => {
      const [first, second] = [await reported("anna"), await reported("anna")];
      await reporter.change(second.reference, { duplicateOf: first.reference });
      assert.deepEqual(
        (await told()).filter((it) => it !== "anna report-sent"),
        ["anna report-merged"],
      );
      await reporter.change(first.reference, { state: "in-progress" });
      assert.deepEqual(await told(), ["anna report-changed"]);
    });

    it("neighbours of a new report that everybody may see, and not its reporter", async () => {
      for (const who of ["fela", "anna"]) {
        const alert = { ...inside, radius: 500, email: address(who) };
        assert.ok((await reporter.resident.ask("POST", "/alerts", alert)).status < 300);
        const { id, code } = (await reporter.mails())[0]!.body;
        await reporter.resident.ask("POST", `/subscriptions/${String(id)}/confirmation`, { code });
      }
      await reporter.mails();
      await reported("anna");
      assert.deepEqual(await told(), ["anna report-sent", "fela news-nearby"]);
      await reported("anna", { category: "secret" });
      assert.deepEqual(await told(), ["anna report-sent"]);
      await reported("anna", { location: { lat: 52.29, lng: 16.5 } });
      assert.deepEqual(await told(), ["anna report-sent"]);
    });

    it("an address that confirms nothing, no more than ten times a day", async () => {
      for (let at = 0; at < 12; at++) await reported(at % 2 ? "victim" : "Victim", { category: "secret" });
      assert.deepEqual(await told(), Array(10).fill("victim report-sent"));
      await reported("somebody", { category: "secret" });
      assert.deepEqual(await told(), ["somebody report-sent"]);
    });
  });
}
