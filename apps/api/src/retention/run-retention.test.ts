import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { FreeTimes } from "@okienko/contract";
import { createApp } from "../app.ts";
import { type Database, openDatabase } from "../database/database.ts";
import { newId } from "../references/id.ts";
import { drawPhoto } from "../testing/drawn-photos.ts";
import { violations } from "../testing/invariants.ts";
import { liveIn, livedInCity } from "../testing/lived-in-city.ts";
import { sendPhoto } from "../testing/photo-sender.ts";
import { Reporter } from "../testing/reporter.ts";
import { shifted } from "../testing/shifted.ts";
import { storedReport } from "../testing/stored-report.ts";
import { type OpenedDatabase, testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { previewRetention } from "./preview-retention.ts";
import { readDestructions } from "./read-destructions.ts";
import { runRetention } from "./run-retention.ts";

const hour = 3_600_000;
const day = 24 * hour;

for (const { name, open } of await testDatabases())
  describe(`retention on ${name}`, () => {
    const all: TestParts[] = [];
    after(() => Promise.all(all.map((it) => it.remove())));

    async function lived(city = livedInCity()) {
      let opened: OpenedDatabase | undefined;
      const parts = await testParts({ city, open: async () => (opened = await open()) });
      all.push(parts);
      return { parts, app: createApp(parts), url: opened!.url };
    }

    const later = (parts: TestParts, milliseconds: number, database: Database = parts.database) => ({
      ...parts,
      database: shifted(database, Math.round(milliseconds)),
    });
    /** The kinds of which something goes at a time. */
    const goes = async (parts: TestParts, milliseconds: number) =>
      (await runRetention(later(parts, milliseconds))).filter((it) => it.count > 0).map((it) => it.kind);

    /** A hold of a time at noon, three days ahead. */
    async function holdAhead({ resident }: Reporter) {
      const date = new Date(Date.now() + 3 * day).toISOString().slice(0, 10);
      const free = await resident.ask<FreeTimes>("GET", `/availability/${date}?procedure=id-card`);
      const time = free.body.times!.find((it) => it.start.includes("T12:"));
      return (await resident.hold("id-card", time!)).body;
    }

    it("takes each kind when its time is over and not before", async () => {
      const { parts, app } = await lived();
      const { reporter } = await liveIn(app, parts);
      await holdAhead(reporter);
      await sendPhoto(app, await drawPhoto().jpeg().toBuffer());
      const { secret, reference } = await reporter.resident.book(await holdAhead(reporter)).then((it) => it.body);
      await reporter.resident.ask("DELETE", `/visits/${reference}`, undefined, { secret });
      const { writer } = parts.database;
      await writer.updateTable("outbox").set({ failed_at: Date.now() }).execute();
      const { id } = await writer
        .selectFrom("subscription")
        .selectAll()
        .where("state", "=", "active")
        .executeTakeFirstOrThrow();
      const copy = await writer.selectFrom("subscription").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
      await writer
        .insertInto("subscription")
        .values({ ...copy, id: newId(), state: "ended", email: null, report: null })
        .execute();

      const times: [number, string[]][] = [
        [23.9 * hour, []],
        [24.5 * hour, ["holds", "loose-photos"]],
        [47 * hour, []],
        [49 * hour, ["kept-answers"]],
        [6.9 * day, []],
        [7.1 * day, ["unconfirmed-news", "unconfirmed-wishes"]],
        [13.9 * day, []],
        [14.1 * day, ["messages"]],
        [29.9 * day, []],
        [30.5 * day, ["visit-contacts", "cancelled-visits", "ended-news"]],
        [89.9 * day, []],
        [90.1 * day, ["report-contacts", "followers"]],
        [364.9 * day, []],
        [365.1 * day, ["conversations"]],
        [729.9 * day, []],
        [730.1 * day, ["audit-lines"]],
        // that so many lines went is a line itself
        [1459.9 * day, []],
        [1460.2 * day, ["audit-lines"]],
        [1824.9 * day, []],
        [1825.1 * day, ["report-photos", "reports"]],
        [99_999 * day, ["audit-lines"]],
      ];
      for (const [time, kinds] of times) assert.deepEqual(await goes(parts, time), kinds, `after ${time / day} days`);
    });

    it("takes them when the city says so, and its categories for themselves", async () => {
      const retention = { visitContactDays: 3, messageDays: 366, auditDays: 4000 };
      const city = livedInCity({ retention }) as { categories: { id: string }[] };
      const categories = city.categories.map((it) =>
        it.id === "pothole" ? { ...it, retention: { contactDays: 1, reportDays: 10 } } : it,
      );
      const { parts, app } = await lived({ ...city, categories } as object);
      await liveIn(app, parts);
      assert.deepEqual(await goes(parts, 1.5 * day), ["report-contacts", "followers"]);
      assert.deepEqual(await goes(parts, 4 * day), ["visit-contacts", "kept-answers"]);
      const last = ["report-photos", "reports", "unconfirmed-news", "unconfirmed-wishes"];
      assert.deepEqual(await goes(parts, 11 * day), last);
    });

    it("keeps reports of a category that the city has no more as long as any other", async () => {
      const { parts } = await lived(livedInCity({ retention: { auditDays: 4000 } }));
      const closed = storedReport({ city: "lipowo", category: "gone", state: "done", closed_at: Date.now() });
      await parts.database.writer.insertInto("report").values(closed).execute();
      assert.deepEqual(await goes(parts, 1824 * day), []);
      assert.deepEqual(await goes(parts, 1826 * day), ["reports"]);
    });

    it("never touches what is still open", async () => {
      const { parts, app } = await lived();
      const { reporter, report } = await liveIn(app, parts);
      await reporter.change(report.reference, { state: "in-progress" });
      const twin = await reporter.sent({ contact: { email: "twin@example.org" } });
      await reporter.change(twin.reference, { duplicateOf: report.reference, publicText: "The same." });
      await parts.database.writer.updateTable("outbox").set({ failed_at: null }).execute();
      await parts.database.writer.updateTable("conversation").set({ state: "open" }).execute();
      await parts.database.writer.deleteFrom("audit").execute();
      await parts.database.writer.deleteFrom("subscription").where("state", "=", "unconfirmed").execute();
      await goes(parts, 31 * day);
      const dump = () => Promise.all(tables.map((it) => parts.database.read.selectFrom(it).selectAll().execute()));
      const before = await dump();
      assert.deepEqual(await goes(parts, 3660 * day), []);
      assert.deepEqual(await dump(), before);
      assert.equal(before[0]!.length, 2);
      assert.equal((await reporter.own(twin)).contact!.email, "twin@example.org");
    });

    it("leaves a visit alone that lies ahead", async () => {
      const { parts, app } = await lived(livedInCity({ retention: { visitContactDays: 1 } }));
      const reporter = new Reporter(app, parts);
      const { body: visit } = await reporter.resident.book(await holdAhead(reporter));
      await goes(parts, 2 * day);
      const seen = await reporter.resident.ask<typeof visit>("GET", `/visits/${visit.reference}`, undefined, visit);
      assert.equal(seen.body.contact!.name, visit.contact!.name);
      assert.ok((await goes(parts, 6 * day)).includes("visit-contacts"));
      const gone = await reporter.resident.ask("GET", `/visits/${visit.reference}`, undefined, visit);
      assert.equal(gone.body.code, "unknown-visit");
    });

    it("gives the time of a hold back before it forgets it", async () => {
      const { parts, app } = await lived();
      const reporter = new Reporter(app, parts);
      for (let count = 0; count < 3; count++) await holdAhead(reporter);
      const cells = () =>
        parts.database.read.selectFrom("cell").select("taken").where("taken", ">", 0).orderBy("starts_at").execute();
      assert.deepEqual(
        (await cells()).map((it) => it.taken),
        [2, 1],
      );
      assert.deepEqual(await goes(parts, 25 * hour), ["holds"]);
      assert.deepEqual([await cells(), await violations(parts.database, 2)], [[], []]);
    });

    it("is done once by processes that do it at the same moment", async (t) => {
      const { parts, app, url } = await lived();
      if (url === null) return t.skip(`${name} lives in one process`);
      await liveIn(app, parts);
      for (let count = 0; count < 230; count++)
        await parts.database.writer
          .insertInto("report")
          .values(storedReport({ city: "lipowo", category: "lamp", state: "done", closed_at: Date.now() }))
          .execute();
      const expected = (await previewRetention(later(parts, 2000 * day))).map(({ kind, count }) => [kind, count]);
      const others = [openDatabase(url), openDatabase(url)];
      const runs = await Promise.all(
        [parts.database, ...others].map((it) => runRetention(later(parts, 2000 * day, it))),
      );
      const counts = expected.map(([kind]) => [
        kind,
        runs.flat().reduce((sum, it) => sum + (it.kind === kind ? it.count : 0), 0),
      ]);
      // audit lines are erased while the preview of them grows old: nothing else is written meanwhile
      assert.deepEqual(counts, expected);
      assert.ok(expected.some(([, count]) => count === 231));
      const logged = (await readDestructions(parts)).filter((it) => it.kind === "reports");
      assert.equal(
        logged.reduce((sum, it) => sum + it.count, 0),
        231,
      );
      assert.ok(logged.every((it) => it.count <= 100));
      await Promise.all(others.map((it) => it.close()));
    });

    it("goes on where it was stopped, with a log of what it has done", async () => {
      const { parts, app } = await lived();
      await liveIn(app, parts);
      const expected = (await previewRetention(later(parts, 2000 * day))).map(({ kind, count }) => [kind, count]);
      for (let allowed = 1; ; allowed++) {
        const { finished } = await stopAfter(later(parts, 2000 * day), allowed);
        if (finished) break;
      }
      const log = await readDestructions(parts);
      const logged = expected.map(([kind]) => [
        kind,
        log.reduce((sum, it) => sum + (it.kind === kind ? it.count : 0), 0),
      ]);
      assert.deepEqual(logged, expected);
      assert.deepEqual(await goes(parts, 2000 * day), []);
    });

    it("says before what it would do, and then does nothing else", async () => {
      const { parts, app } = await lived();
      await liveIn(app, parts);
      const dump = () => Promise.all(tables.map((it) => parts.database.read.selectFrom(it).selectAll().execute()));
      const before = await dump();
      const preview = await previewRetention(later(parts, 2000 * day));
      assert.deepEqual(await dump(), before);
      const done = await runRetention(later(parts, 2000 * day));
      assert.deepEqual(
        preview.map(({ city, kind, count }) => ({ city, kind, count })),
        done,
      );
      for (const { oldest, count } of preview) assert.equal(oldest !== null && Date.now() - oldest < day, count > 0);
    });
  });

const tables = [
  ...([
    "report",
    "reporter",
    "report_event",
    "feedback",
    "photo",
    "subscription",
    "outbox",
    "visit",
    "conversation",
    "conversation_message",
    "person_key",
  ] as const),
  ...(["contact", "audit", "idempotency"] as const),
];

/** A run in which the database is gone after some transactions, in the middle of the next one. */
async function stopAfter(parts: Parameters<typeof runRetention>[0], transactions: number) {
  let left = transactions;
  const { writer } = parts.database;
  const dying = new Proxy(writer, {
    get(target, property) {
      if (property !== "transaction") return Reflect.get(target, property, target) as unknown;
      return () => ({
        execute: (work: (tx: never) => Promise<unknown>) =>
          target.transaction().execute(async (tx) => {
            const result = await work(tx as never);
            if (left-- === 0) throw new Error("the power is gone");
            return result;
          }),
      });
    },
  });
  return runRetention({ ...parts, database: { ...parts.database, writer: dying } }).then(
    () => ({ finished: true }),
    () => ({ finished: false }),
  );
}
