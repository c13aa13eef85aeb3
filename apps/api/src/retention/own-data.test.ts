import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { ReportData, VisitData } from "@okienko/contract";
import { createApp } from "../app.ts";
import { type LivedIn, liveIn, livedInCity, planted } from "../testing/lived-in-city.ts";
import type { Resident } from "../testing/resident.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const ofVisit = [planted.visitName, planted.visitEmail, planted.visitPhone, planted.visitNote];
const ofReporter = [planted.reporterName, planted.reporterEmail, planted.reporterPhone];
const ownWords = [planted.description, planted.answer, planted.address, planted.note, planted.comment];

for (const { name, open } of await testDatabases())
  describe(`what is held about a resident, on ${name}`, () => {
    let parts: TestParts;
    let lived: LivedIn;
    let resident: Resident;
    beforeEach(async () => {
      parts = await testParts({ city: livedInCity(), open });
      lived = await liveIn(createApp(parts), parts);
      resident = lived.reporter.resident;
    });
    afterEach(() => parts.remove());

    const ask = <T>(method: string, what: "visit" | "report", path: "data" | "erasure", key?: string) => {
      const { reference, secret } = lived[what];
      return resident.ask<T>(method, `/${what}s/${reference}/${path}`, undefined, { secret, ...(key && { key }) });
    };

    it("is told of a visit to its owner", async () => {
      const { status, text, body, headers } = await ask<VisitData>("GET", "visit", "data");
      assert.equal(status, 200, text);
      for (const word of ofVisit) assert.ok(text.includes(word), word);
      assert.deepEqual(
        body.messages!.map((it) => [it.kind, it.state]),
        [["visit-booked", "given-up"]],
      );
      assert.deepEqual(
        body.steps!.map((it) => [it.action, it.by]),
        [
          ["hold", "resident"],
          ["book", "resident"],
        ],
      );
      const kept = Date.parse(body.contactUntil!) - Date.parse(body.visit!.end);
      assert.equal(kept, 30 * 24 * 3_600_000);
      assert.equal(headers.get("cache-control"), "no-store");
    });

    it("is told of a report to its reporter, but what the office notes for itself only as a number", async () => {
      const { status, text, body } = await ask<ReportData>("GET", "report", "data");
      assert.equal(status, 200, text);
      for (const word of [...ofReporter, ...ownWords, planted.cityText]) assert.ok(text.includes(word), word);
      for (const word of [planted.privateNote, planted.follower]) assert.ok(!text.includes(word), word);
      assert.equal(body.internalNotes, 1);
      assert.deepEqual(new Set(body.steps!.map((it) => it.by)), new Set(["resident", "city"]));
      const closed = Date.parse(body.report!.closedAt!);
      const days = [body.contactUntil, body.reportUntil].map((it) => (Date.parse(it!) - closed) / (24 * 3_600_000));
      assert.deepEqual(days.map(Math.round), [90, 1825]);
    });

    it("is told to nobody else", async () => {
      const { visit, report } = lived;
      for (const [method, path] of [
        ["GET", "data"],
        ["POST", "erasure"],
      ] as const)
        for (const [what, secret, code] of [
          [`visits/${visit.reference}`, undefined, "secret-missing"],
          [`visits/${visit.reference}`, report.secret, "unknown-visit"],
          [`visits/${report.reference}`, report.secret, "unknown-visit"],
          [`reports/${report.reference}`, undefined, "secret-missing"],
          [`reports/${report.reference}`, visit.secret, "unknown-report"],
          [`reports/${visit.reference}`, visit.secret, "unknown-report"],
        ] as const) {
          const answer = await resident.ask(method, `/${what}/${path}`, undefined, secret ? { secret } : {});
          assert.equal(answer.body.code, code, `${method} ${what}`);
        }
      const rows = await parts.database.read.selectFrom("visit").select("name").execute();
      assert.equal(rows[0]!.name, planted.visitName);
    });

    it("goes at once from a visit, which is cancelled where it lies ahead; again is the same", async () => {
      const { writer } = parts.database;
      await writer
        .updateTable("visit")
        .set((eb) => ({ starts_at: eb("starts_at", "+", 900_000) }))
        .execute();
      const { status, text, body } = await ask<VisitData>("POST", "visit", "erasure");
      assert.equal(status, 200, text);
      assert.equal(body.visit!.state, "cancelled");
      assert.deepEqual(body.visit!.contact, { name: "", email: null, phone: null });
      assert.deepEqual(body.steps!.map((it) => it.action).sort(), ["book", "cancel", "erase", "hold"]);
      assert.deepEqual(await found(ofVisit), []);
      assert.equal((await ask("POST", "visit", "erasure")).text, text);
      assert.equal((await ask("GET", "visit", "data")).text, text);
      assert.deepEqual(await parts.database.read.selectFrom("contact").selectAll().execute(), []);
    });

    it("goes from a visit that has begun without changing what became of it", async () => {
      await parts.database.writer.updateTable("visit").set({ state: "arrived", starts_at: 0, cells_end: 0 }).execute();
      const { body } = await ask<VisitData>("POST", "visit", "erasure");
      assert.equal(body.visit!.state, "arrived");
      assert.deepEqual(await found(ofVisit), []);
    });

    it("goes at once from a report, with photos and search; what the city said and did stays", async () => {
      const photos = () => readdirSync(join(parts.settings.dataDir, "photos")).filter((it) => it.endsWith(".jpg"));
      const { reference } = lived.report;
      assert.equal(photos().length, 6);
      const counted = await resident.ask("GET", "/statistics");
      const { status, text, body } = await ask<ReportData>("POST", "report", "erasure", "once");
      assert.equal(status, 200, text);
      assert.deepEqual([body.report!.contact, body.report!.description, body.report!.answers], [null, "", []]);
      assert.deepEqual(await found([...ofReporter, ...ownWords]), []);
      assert.deepEqual(await found([planted.cityText]), [planted.cityText]);
      assert.equal(photos().length, 2, "the proof of the city");
      assert.equal((await ask("POST", "report", "erasure", "once")).text, text);
      assert.equal((await ask("POST", "report", "erasure")).text, text);
      const shown = await lived.reporter.seen(reference);
      assert.deepEqual([shown.state, shown.description, shown.location], ["done", "", body.report!.location]);
      const list = await resident.ask<{ reports: object[] }>("GET", `/reports?q=${planted.description}`);
      assert.deepEqual(list.body.reports, []);
      assert.equal((await resident.ask("GET", "/statistics")).text, counted.text);
      const audit = await parts.database.read
        .selectFrom("audit")
        .select("action")
        .where("action", "=", "report-erased")
        .execute();
      assert.equal(audit.length, 1);
    });

    /** Which words stand in any table that residents write to. */
    async function found(words: readonly string[]): Promise<string[]> {
      const tables = ["visit", "contact", "outbox", "audit", "report", "reporter", "report_event", "feedback"] as const;
      const rows = await Promise.all(tables.map((it) => parts.database.read.selectFrom(it).selectAll().execute()));
      const all = JSON.stringify(rows);
      return words.filter((it) => all.includes(it));
    }
  });
