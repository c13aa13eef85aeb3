import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { OwnReport } from "@okienko/contract";
import { createApp } from "../app.ts";
import { write } from "../database/transaction.ts";
import { inside, reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { releaseReport } from "./release-report.ts";
import { reportContext } from "./report-context.ts";

const person = { name: "CANARY Name", email: "canary@example.org", phone: "+48 600 100 200" };
const words = {
  description: "CANARY-TEXT at the corner",
  location: { ...inside, address: "CANARY-STREET 1" },
  category: "pothole",
  answers: { SIZE: "S & M", STORY: "CANARY-STORY", PLATE: "CANARY-PLATE" },
};

for (const { name, open } of await testDatabases()) {
  describe(`what strangers write, on ${name}`, () => {
    const opened: TestParts[] = [];
    after(() => Promise.all(opened.map((it) => it.remove())));

    async function cityThat(release: "at-once" | "confirmed" | "clerk") {
      const parts = await testParts({ open, city: reportCity(release) });
      opened.push(parts);
      return { parts, reporter: new Reporter(createApp(parts), parts) };
    }

    /** Everything that anybody can read about reports. */
    async function everything(reporter: Reporter, reference: string): Promise<string> {
      const { resident } = reporter;
      const json = { headers: { accept: "application/geo+json" } };
      const day = (await reporter.seen(reference)).sentAt.slice(0, 10);
      const answers = [
        await resident.ask("GET", `/reports/${reference}`),
        await resident.ask("GET", "/reports"),
        await resident.ask("GET", `/reports?near=${inside.lat},${inside.lng}`, undefined, json),
        await resident.ask("GET", `/status/${reference}`),
        await resident.ask("GET", "/reports?q=canary"),
        await resident.ask("GET", "/categories/pothole"),
        await resident.ask("GET", "/feeds/reports.atom"),
        await resident.ask("GET", `/reports/${reference}/feed.atom`),
        await resident.ask("GET", `/open-data/reports.csv?day=${day}`),
        await resident.ask("GET", `/open-data/reports.geojson?day=${day}`),
      ];
      for (const { status, text } of answers) assert.equal(status, 200, text);
      return answers.map((it) => it.text).join();
    }

    const codeOf = async (reporter: Reporter) => {
      const mails = await reporter.mails();
      return String(mails.find((it) => it.kind === "report-unconfirmed")!.body["code"]);
    };

    it("is hidden until the address is confirmed, where the city waits for that", async () => {
      const { reporter, parts } = await cityThat("confirmed");
      const sent = await reporter.sent({ ...words, contact: person });
      const code = await codeOf(reporter);
      assert.ok(!(await everything(reporter, sent.reference)).includes("CANARY"));
      const held = await reporter.seen(sent.reference);
      assert.deepEqual(
        [held.released, held.description, held.excerpt, held.address, held.photo],
        [false, null, null, null, null],
      );
      assert.deepEqual([held.location, held.category.id, held.state, held.answers], [inside, "pothole", "new", []]);
      assert.ok((await reporter.own(sent)).description === words.description);
      await reporter.resident.ask("POST", `/reports/${sent.reference}/answers`, { text: "CANARY-MORE" }, sent);
      assert.ok(!(await everything(reporter, sent.reference)).includes("CANARY"));

      const confirm = (code: string) =>
        reporter.resident.ask<OwnReport>("POST", `/reports/${sent.reference}/confirmation`, { code });
      assert.equal((await confirm("x".repeat(32))).body.code, "unknown-report");
      const confirmed = await confirm(code);
      assert.equal(confirmed.status, 200, confirmed.text);
      assert.deepEqual([confirmed.body.emailConfirmed, confirmed.body.released], [true, true]);
      assert.ok(confirmed.body.manage!.endsWith(`#${sent.secret}`));
      assert.equal((await confirm(code)).text, confirmed.text);

      const shown = await reporter.seen(sent.reference);
      assert.deepEqual([shown.description, shown.address], [words.description, "CANARY-STREET 1"]);
      assert.deepEqual(
        shown.answers.map((it) => it.question),
        ["SIZE", "STORY"],
      );
      assert.deepEqual(
        shown.events.map((it) => [it.type, it.text]),
        [
          ["sent", null],
          ["note", "CANARY-MORE"],
          ["released", null],
        ],
      );
      await reporter.resident.ask("POST", `/reports/${sent.reference}/answers`, { text: "CANARY-LATER" }, sent);
      assert.equal((await reporter.seen(sent.reference)).events.at(-1)!.text, "CANARY-LATER");
      const all = await everything(reporter, sent.reference);
      for (const never of [person.name, person.email, person.phone, "CANARY-PLATE"])
        assert.ok(!all.includes(never), never);
      const found = await reporter.resident.ask<{ reports: object[] }>("GET", "/reports?q=canary");
      assert.equal(found.body.reports!.length, 1);
      const audit = await parts.database.read.selectFrom("audit").selectAll().execute();
      assert.ok(!JSON.stringify(audit).includes("CANARY"));
    });

    it("is released once, also when its writer confirms twice at the same moment", async () => {
      const { reporter } = await cityThat("confirmed");
      for (let turn = 0; turn < 3; turn++) {
        const { reference } = await reporter.sent({ ...words, contact: person });
        const code = await codeOf(reporter);
        const confirm = () => reporter.resident.ask("POST", `/reports/${reference}/confirmation`, { code });
        const answers = await Promise.all([confirm(), confirm()]);
        assert.deepEqual(
          answers.map(({ status }) => status),
          [200, 200],
        );
        assert.equal((await reporter.seen(reference)).events.filter(({ type }) => type === "released").length, 1);
      }
    });

    it("waits for a clerk where nobody can confirm it", async () => {
      for (const release of ["confirmed", "clerk"] as const) {
        const { reporter, parts } = await cityThat(release);
        const sent = await reporter.sent({ ...words, ...(release === "clerk" && { contact: person }) });
        assert.ok(!(await everything(reporter, sent.reference)).includes("CANARY"));
        const catalog = await parts.catalogs.forCity("lipowo");
        const releaseIt = () =>
          write(parts.database, (tx) => releaseReport(reportContext(parts, tx, catalog), sent.reference, "staff:1"));
        await releaseIt();
        await releaseIt();
        const shown = await reporter.seen(sent.reference);
        assert.equal(shown.description, words.description);
        assert.deepEqual(
          shown.events.map((it) => it.type),
          ["sent", "released"],
        );
        // what is added later waits again
        await reporter.resident.ask("POST", `/reports/${sent.reference}/answers`, { text: "CANARY-LATER" }, sent);
        assert.ok(!(await reporter.seen(sent.reference)).events.some((it) => it.text === "CANARY-LATER"));
        const audited = () => parts.database.read.selectFrom("audit").selectAll().execute();
        const rowOf = () =>
          parts.database.read
            .selectFrom("report")
            .select(["revision", "updated_at"])
            .where("reference", "=", sent.reference)
            .executeTakeFirstOrThrow();
        const [before, lines] = [await rowOf(), await audited()];
        await releaseIt();
        const after = await rowOf();
        assert.deepEqual(
          (await reporter.seen(sent.reference)).events.slice(-2).map((it) => [it.type, it.text]),
          [
            ["note", "CANARY-LATER"],
            ["released", null],
          ],
        );
        // who asks what has changed since then is told, and so is whoever asks who did it
        assert.equal(after.revision, before.revision + 1);
        assert.ok(after.updated_at > before.updated_at);
        const added = (await audited()).slice(lines.length).map(({ action, actor }) => ({ action, actor }));
        assert.deepEqual(added, [{ action: "report-released", actor: "staff:1" }]);
        await releaseIt();
        assert.equal((await audited()).length, lines.length + 1);
      }
    });

    it("leaves what a feed has told already as it was, wherever it comes between", async () => {
      const { reporter, parts } = await cityThat("clerk");
      const sent = await reporter.sent();
      const catalog = await parts.catalogs.forCity("lipowo");
      const entries = async () => {
        const { text } = await reporter.resident.ask("GET", `/reports/${sent.reference}/feed.atom`);
        return text.match(/<entry>[^]*?<\/entry>/g)!;
      };
      await reporter.resident.ask("POST", `/reports/${sent.reference}/answers`, { text: "CANARY-LATER" }, sent);
      await reporter.change(sent.reference, { state: "in-progress", publicText: "We come." });
      const told = await entries();
      await write(parts.database, (tx) => releaseReport(reportContext(parts, tx, catalog), sent.reference, "staff:1"));
      const all = await entries();
      assert.deepEqual([told.length, all.length], [2, 4]);
      for (const entry of told) assert.ok(all.includes(entry), entry);
    });

    it("is no news to neighbours when it is released after all is done", async () => {
      const { reporter, parts } = await cityThat("clerk");
      const { resident } = reporter;
      await resident.ask("POST", "/alerts", { ...inside, radius: 500, email: "near@example.org" });
      const { id, code } = (await reporter.mails())[0]!.body;
      await resident.ask("POST", `/subscriptions/${String(id)}/confirmation`, { code });
      const [open, closed] = [await reporter.sent(), await reporter.sent()];
      await reporter.change(closed.reference, { state: "done", publicText: "Mended." });
      const catalog = await parts.catalogs.forCity("lipowo");
      for (const { reference } of [open, closed])
        await write(parts.database, (tx) => releaseReport(reportContext(parts, tx, catalog), reference, "staff:1"));
      assert.deepEqual(
        (await reporter.mails()).map(({ kind, body }) => [kind, body["reference"]]),
        [["news-nearby", open.reference]],
      );
    });

    it("is shown at once where the city says so; a comment of the reporter's too", async () => {
      const { reporter } = await cityThat("at-once");
      const sent = await reporter.sent({ ...words, contact: person });
      assert.deepEqual(
        (await reporter.mails()).map((it) => it.kind),
        ["report-sent"],
      );
      assert.equal((await reporter.seen(sent.reference)).description, words.description);
      await reporter.change(sent.reference, { state: "done", publicText: "Mended." });
      const body = { solved: false, comment: "CANARY-COMMENT" };
      await reporter.resident.ask("POST", `/reports/${sent.reference}/feedback`, body, sent);
      assert.equal((await reporter.seen(sent.reference)).events.at(-1)!.text, "CANARY-COMMENT");
    });

    it("is never shown of a category that is not public, nor is there anything else of it", async () => {
      const { reporter } = await cityThat("at-once");
      const sent = await reporter.sent({ category: "secret", description: words.description, contact: person });
      const anybody = await reporter.resident.ask("GET", `/reports/${sent.reference}`);
      assert.deepEqual([anybody.status, anybody.body.code], [404, "unknown-report"]);
      assert.equal((await reporter.own(sent)).description, words.description);
      const list = await reporter.resident.ask<{ reports: object[] }>("GET", "/reports");
      assert.deepEqual(list.body.reports, []);
      const status = await reporter.resident.ask<Record<string, unknown>>("GET", `/status/${sent.reference}`);
      assert.deepEqual(
        { ...status.body, sentAt: null },
        {
          kind: "report",
          reference: sent.reference,
          state: "new",
          category: null,
          sentAt: null,
          promisedBy: null,
          closedAt: null,
        },
      );
    });

    it("has no exact place where the category tells it only roughly", async () => {
      const { reporter } = await cityThat("at-once");
      const exact = { lat: 52.2512345, lng: 16.5023456, address: "CANARY-STREET 9" };
      const sent = await reporter.sent({ category: "tree", location: exact });
      assert.deepEqual(sent.location, { lat: exact.lat, lng: exact.lng });
      const all = await everything(reporter, sent.reference);
      for (const part of ["52.25123", "16.50234", "CANARY-STREET"]) assert.ok(!all.includes(part), part);
      assert.deepEqual((await reporter.seen(sent.reference)).location, { lat: 52.251, lng: 16.503 });
    });
  });
}
