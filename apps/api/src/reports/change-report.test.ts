import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { OwnReport, ReportState } from "@okienko/contract";
import { dayOf, promiseAfterStop } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import { write } from "../database/transaction.ts";
import { reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { Change } from "./change.ts";
import { changeReport } from "./change-report.ts";
import { promiseCalendar } from "./promise-calendar.ts";
import { reportContext } from "./report-context.ts";
import { isAllowed } from "./report-states.ts";

const anna = { name: "Anna Próbna", email: "anna@example.org" };
const hour = 3_600_000;
const day = 24 * hour;
const done = { state: "done", publicText: "Mended." } as const;

const ways: Record<ReportState, Partial<Change>[]> = {
  new: [],
  "in-progress": [{ state: "in-progress" }],
  waiting: [{ question: "Which lamp?" }],
  done: [done],
  rejected: [{ state: "rejected", publicText: "Not ours." }],
  duplicate: [],
};

for (const { name, open } of await testDatabases()) {
  describe(`changing a report on ${name}`, () => {
    let parts: TestParts;
    let reporter: Reporter;

    before(async () => {
      parts = await testParts({ open, city: reportCity() });
      reporter = new Reporter(createApp(parts), parts);
    });
    after(() => parts.remove());

    const refused = async (reference: string, change: Partial<Change>) =>
      reporter.change(reference, change).then(
        () => "done",
        (error: { code: string; details: { errors?: { pointer: string; code: string }[] } }) =>
          [error.code, ...(error.details.errors ?? []).map((it) => `${it.pointer} ${it.code}`)].join(" "),
      );
    const row = (reference: string) =>
      parts.database.read.selectFrom("report").selectAll().where("reference", "=", reference).executeTakeFirstOrThrow();
    const patch = (reference: string, values: object) =>
      parts.database.writer.updateTable("report").set(values).where("reference", "=", reference).execute();
    const answer = (sent: { reference: string; secret: string }, body: object) =>
      reporter.resident.ask<OwnReport>("POST", `/reports/${sent.reference}/answers`, body, { secret: sent.secret });
    const rate = (sent: { reference: string; secret: string }, body: object, key?: string) =>
      reporter.resident.ask<OwnReport>("POST", `/reports/${sent.reference}/feedback`, body, {
        secret: sent.secret,
        ...(key && { key }),
      });

    it("goes from each state to those that the table allows, and to no other", async () => {
      for (const from of Object.keys(ways) as ReportState[])
        for (const to of ["in-progress", "waiting", "done", "rejected", "duplicate"] as const) {
          const [{ reference }, other] = [await reporter.sent(), await reporter.sent()];
          const merge = { duplicateOf: other.reference };
          for (const way of from === "duplicate" ? [merge] : ways[from]) await reporter.change(reference, way);
          const [change] = to === "duplicate" ? [merge] : ways[to];
          const isSame = from === to && to !== "waiting";
          const outcome = await refused(reference, change!);
          if (isAllowed(from, to)) assert.equal(outcome, "done", `${from} → ${to}`);
          else if (isSame && to === "in-progress") assert.equal(outcome, "done");
          else if (!isSame || to === "duplicate") assert.equal(outcome, "report-changed", `${from} → ${to}`);
          assert.equal((await row(reference)).state, outcome === "done" ? to : from, `${from} → ${to}`);
        }
    });

    it("is closed only with a reason that everybody may read", async () => {
      const { reference } = await reporter.sent();
      assert.equal(await refused(reference, { state: "done" }), "invalid-fields /publicText missing");
      assert.equal(
        await refused(reference, { state: "rejected", publicText: " \u0000 " }),
        "invalid-fields /publicText missing",
      );
      assert.equal(await refused(reference, {}), "invalid-fields  missing");
      assert.equal(await refused(reference, { ...done, question: "?" }), "invalid-fields /state too-many");
      assert.equal((await row(reference)).state, "new");
      await reporter.change(reference, done);
      const seen = await reporter.seen(reference);
      assert.deepEqual([seen.state, seen.closed, seen.events.at(-1)!.text], ["done", true, "Mended."]);
      assert.equal(seen.events.at(-1)!.by, "city");
    });

    it("stops the clock with a question and lets it go on with the answer", async () => {
      const sent = await reporter.sent({ category: "pothole", answers: { SIZE: "S & M" }, contact: anna });
      await reporter.change(sent.reference, { question: "Which lane?" });
      const waiting = await reporter.own(sent);
      assert.deepEqual([waiting.state, waiting.question], ["waiting", "Which lane?"]);
      assert.notEqual(waiting.promise!.stoppedSince, null);
      // it has waited for nine days
      const stopped = await row(sent.reference);
      const stoppedAt = stopped.stopped_at! - 9 * day;
      await patch(sent.reference, { stopped_at: stoppedAt, created_at: stopped.created_at - 9 * day });
      const answered = await answer(sent, { text: "The left one." });
      assert.equal(answered.status, 200, answered.text);
      assert.deepEqual([answered.body.state, answered.body.question], ["in-progress", null]);
      const after = await row(sent.reference);
      const catalog = await parts.catalogs.forCity("lipowo");
      const stop = { stoppedAt, resumedAt: after.updated_at };
      const expected = promiseAfterStop(stopped.promised_at!, stop, "working", promiseCalendar(catalog));
      assert.equal(after.promised_at, expected);
      assert.ok(dayOf(after.promised_at!, "Europe/Warsaw") > dayOf(stopped.promised_at!, "Europe/Warsaw"));
      assert.deepEqual([after.given_at, after.stopped_at], [stopped.given_at, null]);
      assert.equal(after.stopped_for, after.updated_at - stoppedAt);
      await patch(sent.reference, { created_at: after.created_at - day });
      await reporter.change(sent.reference, done);
      const closed = await row(sent.reference);
      assert.equal(closed.duration, closed.closed_at! - closed.created_at - closed.stopped_for);
    });

    it("is done at once without counting as a quick one", async () => {
      const { reference } = await reporter.sent();
      await reporter.change(reference, done);
      assert.equal((await row(reference)).duration, null);
    });

    it("takes a word or a photo of the reporter while it is open", async () => {
      const sent = await reporter.sent();
      const added = await answer(sent, { text: "It is number 7." });
      assert.deepEqual(added.body.events!.at(-1)!.text, "It is number 7.");
      assert.equal((await answer(sent, { text: " " })).body.errors![0]!.code, "nothing-said");
      assert.equal((await answer({ ...sent, secret: "x".repeat(32) }, { text: "x" })).body.code, "unknown-report");
      await reporter.change(sent.reference, done);
      assert.equal((await answer(sent, { text: "x" })).body.code, "report-changed");
    });

    it("is opened again by “not done”, once for each closing, and counts that", async () => {
      const sent = await reporter.sent();
      assert.equal((await rate(sent, { solved: true })).body.code, "report-changed");
      await reporter.change(sent.reference, done);
      assert.equal((await reporter.own(sent)).canRate, true);
      const opened = await rate(sent, { solved: false, rating: 1, comment: "Still dark." }, "r1");
      assert.equal(opened.status, 200, opened.text);
      assert.deepEqual([opened.body.state, opened.body.reopened, opened.body.canRate], ["in-progress", 1, false]);
      assert.deepEqual(opened.body.feedback, { solved: false, rating: 1, comment: "Still dark." });
      assert.equal((await rate(sent, { solved: false, rating: 1, comment: "Still dark." }, "r1")).text, opened.text);
      assert.equal((await rate(sent, { solved: false })).body.code, "already-rated");
      await reporter.change(sent.reference, done);
      const content = await rate(sent, { solved: true, rating: 5 });
      assert.deepEqual([content.body.state, content.body.reopened], ["done", 1]);
      assert.equal((await rate(sent, { solved: false })).body.code, "already-rated");
      const given = await parts.database.read.selectFrom("feedback").selectAll().orderBy("closing").execute();
      const { id } = await row(sent.reference);
      assert.deepEqual(
        given.filter((it) => it.report === id).map((it) => [it.closing, it.solved]),
        [
          [1, 0],
          [2, 1],
        ],
      );
    });

    it("is opened by one of two who say “not done” at once", async () => {
      const sent = await reporter.sent();
      await reporter.change(sent.reference, done);
      const answers = await Promise.all([1, 2, 3].map(() => rate(sent, { solved: false })));
      assert.deepEqual(answers.map((it) => it.status).sort(), [200, 409, 409]);
      assert.equal((await row(sent.reference)).reopened, 1);
    });

    it("is changed by one of two who change it at once", async () => {
      const { reference } = await reporter.sent();
      const changes = [
        done,
        { state: "rejected", publicText: "No." },
        { duplicateOf: (await reporter.sent()).reference },
      ] as const;
      const outcomes = await Promise.all(changes.map((it) => refused(reference, it)));
      assert.equal(outcomes.filter((it) => it === "done").length, 1, outcomes.join());
      assert.equal(outcomes.filter((it) => it === "report-changed").length, 2, outcomes.join());
      assert.equal((await reporter.seen(reference)).events.length, 2);
    });

    it("takes an update of another system once", async () => {
      const { reference } = await reporter.sent();
      const update = {
        state: "in-progress",
        publicText: "On the way.",
        actor: "open311:app",
        externalId: "7",
      } as const;
      await reporter.change(reference, update);
      await reporter.change(reference, update);
      await reporter.change(reference, { ...update, actor: "open311:other", state: undefined });
      const { events } = await reporter.seen(reference);
      assert.deepEqual(
        events.map((it) => it.type),
        ["sent", "state", "note"],
      );
    });

    it("keeps the notes of the city to itself", async () => {
      const sent = await reporter.sent();
      await reporter.change(sent.reference, { privateNote: "CANARY-NOTE" });
      await reporter.change(sent.reference, { ...done, privateNote: "CANARY-NOTE" });
      for (const seen of [await reporter.seen(sent.reference), await reporter.own(sent)]) {
        assert.ok(!JSON.stringify(seen).includes("CANARY"));
        assert.deepEqual(
          seen.events.map((it) => it.type),
          ["sent", "state"],
        );
      }
    });

    it("leaves nothing of a change that is refused", async () => {
      const { reference } = await reporter.sent();
      assert.equal(await refused(reference, { ...done, photos: ["unknown"] }), "unknown-photo");
      assert.equal((await row(reference)).state, "new");
      assert.equal((await reporter.seen(reference)).events.length, 1);
      assert.equal(await refused("2222-2222", done), "unknown-report");
    });

    it("has one number for each closing, also when the city opens it again", async () => {
      const sent = await reporter.sent();
      await reporter.change(sent.reference, done);
      await reporter.change(sent.reference, { state: "in-progress", publicText: "We look again." });
      const seen = await reporter.seen(sent.reference);
      assert.deepEqual([seen.reopened, seen.closedAt, seen.events.at(-1)!.type], [1, null, "reopened"]);
    });

    it("goes back to single when a merge was wrong", async () => {
      const [a, b] = [await reporter.sent(), await reporter.sent()];
      await reporter.change(a.reference, { duplicateOf: b.reference });
      assert.equal((await reporter.seen(a.reference)).duplicateOf, b.reference);
      await reporter.change(a.reference, { state: "in-progress", publicText: "Another lamp." });
      assert.equal((await reporter.seen(a.reference)).duplicateOf, null);
    });

    it("is merged only into what can take it", async () => {
      const [a, b, c] = [await reporter.sent(), await reporter.sent(), await reporter.sent()];
      const hidden = await reporter.sent({ category: "secret" });
      await reporter.change(b.reference, { duplicateOf: c.reference });
      assert.equal(await refused(a.reference, { duplicateOf: a.reference }), "invalid-fields /duplicateOf same-report");
      assert.equal(
        await refused(a.reference, { duplicateOf: b.reference }),
        "invalid-fields /duplicateOf is-duplicate",
      );
      assert.equal(await refused(a.reference, { duplicateOf: "x" }), "invalid-fields /duplicateOf unknown-report");
      assert.equal(
        await refused(a.reference, { duplicateOf: hidden.reference }),
        "invalid-fields /duplicateOf not-public",
      );
      // what was merged into a report goes with it
      await reporter.change(c.reference, { duplicateOf: a.reference });
      assert.equal((await reporter.seen(b.reference)).duplicateOf, a.reference);
      assert.equal((await reporter.seen(a.reference)).events.filter((it) => it.type === "merged").length, 1);
    });

    it("is merged one way by two who merge crosswise at once", async () => {
      const [a, b] = [await reporter.sent(), await reporter.sent()];
      const outcomes = await Promise.all([
        refused(a.reference, { duplicateOf: b.reference }),
        refused(b.reference, { duplicateOf: a.reference }),
      ]);
      assert.equal(outcomes.filter((it) => it === "done").length, 1, outcomes.join());
      const states = [await reporter.seen(a.reference), await reporter.seen(b.reference)].map((it) => it.state);
      assert.deepEqual(states.sort(), ["duplicate", "new"]);
    });

    it("never leaves half of a change behind", async () => {
      const { reference } = await reporter.sent();
      const catalog = await parts.catalogs.forCity("lipowo");
      const broken = write(parts.database, async (tx) => {
        await changeReport(reportContext(parts, tx, catalog), reference, { ...done, actor: "system" });
        throw new Error("power is out");
      });
      await assert.rejects(broken, /power is out/);
      assert.equal((await row(reference)).state, "new");
      assert.equal((await reporter.seen(reference)).events.length, 1);
    });
  });
}
