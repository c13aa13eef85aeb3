import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import PostalMime from "postal-mime";
import { createApp } from "../app.ts";
import { openDatabase } from "../database/database.ts";
import { write } from "../database/transaction.ts";
import { Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { shifted } from "../testing/shifted.ts";
import { bookedNews, smallCityFile } from "../testing/small-city.ts";
import { startSmtpSink, type SmtpSink } from "../testing/smtp-sink.ts";
import { type OpenedDatabase, testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { queueVisitNews, type VisitNewsKind } from "../visits/visit-news.ts";
import { findDue } from "./outbox-queries.ts";
import { deliverDue } from "./deliver-due.ts";
import { startOutbox } from "./outbox-worker.ts";
import { mostAttempts } from "./retry-pause.ts";

const hour = 3_600_000;
const publicUrl = "https://okienko.example";

for (const engine of await testDatabases()) {
  describe(`the outbox on ${engine.name}`, () => {
    let sink: SmtpSink;
    let parts: TestParts;
    let url: string | null;

    const environment = (more: NodeJS.ProcessEnv = {}) => ({ PUBLIC_URL: publicUrl, SMTP_URL: sink.url, ...more });
    const open = async (): Promise<OpenedDatabase> => {
      const opened = await engine.open();
      url = opened.url;
      return opened;
    };

    beforeEach(async () => {
      sink = await startSmtpSink();
      parts = await testParts({ city: smallCityFile, open, environment: environment() });
    });

    afterEach(async () => {
      await sink.close();
      await parts.remove();
    });

    async function queue(visit: string, kind: VisitNewsKind = "visit-booked", minutesAgo = 0): Promise<void> {
      const at = Date.now() - hour - minutesAgo * 60_000;
      const news = { ...bookedNews, visitId: visit, reference: visit };
      await write(parts.database, (tx) => queueVisitNews(tx, "lipowo", kind, at, news));
    }

    const rows = () => parts.database.read.selectFrom("outbox").selectAll().orderBy("created_at").execute();
    const later = (milliseconds: number) => ({ ...parts, database: shifted(parts.database, milliseconds) });
    const subjects = async () =>
      (await Promise.all(sink.mails.map((it) => PostalMime.parse(it.raw)))).map((it) => it.subject);

    it("sends each message once, to one recipient, and forgets what it said", async () => {
      for (const visit of ["A", "B", "C"]) await queue(visit);
      assert.equal(await deliverDue(parts), 3);
      assert.equal(await deliverDue(parts), 0);
      assert.deepEqual(
        sink.mails.map((it) => it.recipients),
        Array(3).fill(["anna@example.org"]),
      );
      for (const row of await rows()) {
        assert.equal(row.body, "");
        assert.ok(row.sent_at! >= row.created_at);
        assert.ok(sink.mails.some((it) => it.messageId === `<${row.id}@okienko.example>`));
      }
    });

    it("tells the news of one visit in their order, and those of others meanwhile", async () => {
      await queue("A", "visit-cancelled", 0);
      await queue("A", "visit-moved", 1);
      await queue("A", "visit-booked", 2);
      await queue("B", "visit-booked", 0);
      const sent = [await deliverDue(parts), await deliverDue(parts), await deliverDue(parts), await deliverDue(parts)];
      assert.deepEqual(sent, [2, 1, 1, 0]);
      const ofA = (await subjects()).filter((it) => /\bA\b/.test(it!));
      assert.deepEqual(
        ofA.map((it) => it!.split(" A")[0]),
        ["Wizyta", "Nowy termin wizyty", "Odwołana wizyta"],
      );
    });

    it("waits with the later news of a visit while the earlier cannot be sent", async () => {
      sink.answers.recipient = "451 Later";
      await queue("A", "visit-booked", 1);
      await queue("A", "visit-cancelled", 0);
      assert.equal(await deliverDue(parts), 0);
      sink.answers.recipient = "250 OK";
      assert.equal(await deliverDue(parts), 0);
      assert.deepEqual(
        (await rows()).map((it) => it.attempts),
        [1, 0],
      );
      assert.equal(await deliverDue(later(hour)), 1);
      assert.equal(await deliverDue(later(hour)), 1);
      assert.match((await subjects()).join(), /^Wizyta.*Odwołana/);
    });

    it("sends each message once when several workers look at once", async () => {
      for (let visit = 0; visit < 30; visit++) await queue(`V${visit}`);
      const others = url === null ? [] : [openDatabase(url), openDatabase(url)];
      const workers = [parts, ...others.map((database) => ({ ...parts, database }))];
      // without a lease each would send all of these
      const found = await Promise.all(workers.map(({ database }) => findDue(database, "lipowo", 10)));
      for (const due of found)
        assert.deepEqual(
          due.map((it) => it.id),
          found[0]!.map((it) => it.id),
        );
      let sent = 0;
      for (let round = 0; round < 6; round++) {
        const counts = await Promise.all(workers.map((it) => deliverDue(it)));
        sent += counts.reduce((sum, it) => sum + it);
      }
      await Promise.all(others.map((it) => it.close()));
      assert.equal(sent, 30);
      assert.equal(sink.mails.length, 30);
      assert.equal(new Set(sink.mails.map((it) => it.messageId)).size, 30);
    });

    it("repeats a mail with the same Message-ID when it was killed between sending it and saying so", async (t) => {
      if (url === null) return t.skip("another process cannot reach this database");
      await queue("A");
      const env = { ...process.env, ...environment({ DATABASE_URL: url, DATA_DIR: parts.settings.dataDir }) };
      const child = spawn(process.execPath, [join(import.meta.dirname, "../testing/outbox-process.ts")], { env });
      sink.answers.accepted = () => void child.kill("SIGKILL");
      const signal = await new Promise((resolve) => child.once("exit", (_, by) => resolve(by)));
      sink.answers.accepted = () => undefined;
      assert.equal(signal, "SIGKILL");
      assert.equal((await rows())[0]!.sent_at, null);
      assert.equal(await deliverDue(parts), 0, "the lease still stands");
      assert.equal(await deliverDue(later(hour)), 1);
      assert.equal(sink.mails.length, 2);
      assert.equal(sink.mails[0]!.messageId, sink.mails[1]!.messageId);
    });

    it("gives a message up after a bounded number of tries and keeps it", async () => {
      sink.answers.mail = () => "451 Later";
      await queue("A");
      const pauses: number[] = [];
      for (let pass = 1; pass <= mostAttempts + 3; pass++) {
        const [before] = await rows();
        await deliverDue(later(pass * 24 * hour));
        const [after] = await rows();
        if (after!.attempts > before!.attempts) pauses.push(after!.due_at - pass * 24 * hour - Date.now());
      }
      const [row] = await rows();
      assert.equal(row!.attempts, mostAttempts);
      assert.notEqual(row!.failed_at, null);
      assert.match(row!.body, /anna@example\.org/);
      assert.ok(pauses.slice(0, -1).every((it) => it > 0 && it <= 9 * hour));
      assert.ok(pauses.at(-2)! > 10 * pauses[0]!);
      assert.equal(sink.mails.length, 0);
    });

    it("gives up at once when the recipient is refused for good, and then tells later news", async () => {
      sink.answers.recipient = "550 No such user";
      await queue("A", "visit-booked", 1);
      await queue("A", "visit-cancelled", 0);
      assert.equal(await deliverDue(parts), 0);
      assert.deepEqual(
        (await rows()).map((it) => it.failed_at !== null),
        [true, false],
      );
      sink.answers.recipient = "250 OK";
      assert.equal(await deliverDue(parts), 1);
    });

    it("gives up a message that has ended the process again and again", async () => {
      await queue("A");
      await write(parts.database, (tx) => tx.updateTable("outbox").set({ attempts: mostAttempts }).execute());
      assert.equal(await deliverDue(parts), 0);
      assert.notEqual((await rows())[0]!.failed_at, null);
      assert.equal(sink.mails.length, 0);
    });

    it("finishes the mail under way when it is stopped, and takes no more", async () => {
      await queue("A", "visit-booked", 1);
      await queue("A", "visit-cancelled", 0);
      const received = Promise.withResolvers<undefined>();
      sink.answers.mail = async () => {
        received.resolve(undefined);
        await pause(100);
        return "250 OK";
      };
      const outbox = startOutbox(parts, async () => () => deliverDue(parts));
      await received.promise;
      await outbox.stop();
      assert.deepEqual(
        (await rows()).map((it) => it.sent_at !== null),
        [true, false],
      );
      assert.equal(sink.mails.length, 1);
    });

    it("books while the mail server is down, and tells once it is back", async () => {
      await parts.remove();
      await sink.close();
      parts = await testParts({ city: roundTheClock(2), open, environment: environment() });
      const outbox = startOutbox(parts, async () => () => deliverDue(parts));
      const visit = await new Resident(createApp(parts)).bookFirst("boat-berth");
      while ((await rows())[0]!.attempts === 0) await pause(20);
      await outbox.stop();
      assert.equal((await rows())[0]!.sent_at, null);
      sink = await startSmtpSink(sink.port);
      assert.equal(await deliverDue(later(hour)), 1);
      const { text } = await PostalMime.parse(sink.mails[0]!.raw);
      assert.ok(text!.includes(visit.links.manage));
      assert.ok(text!.includes(visit.checkInCode));
    });

    it("leaves a message that only a newer version can write for later", async () => {
      await queue("A");
      const older = { ...parts, letters: {} };
      assert.equal(await deliverDue(older), 0);
      assert.equal((await rows())[0]!.failed_at, null);
      assert.equal(await deliverDue(later(hour)), 1);
    });

    it("writes files where no mail server is set", async () => {
      const settings = { ...parts.settings, smtpUrl: null };
      const at = Date.now() - hour;
      const news = { ...bookedNews, visitId: "A", reference: "A" };
      // several letters of one moment about one number, as followers get them
      for (const email of ["a@example.org", "b@example.org"])
        await write(parts.database, (tx) => queueVisitNews(tx, "lipowo", "visit-booked", at, { ...news, email }));
      while ((await deliverDue({ ...parts, settings })) > 0);
      const names = readdirSync(join(settings.dataDir, "mail"));
      assert.equal(names.length, 2);
      assert.match(names[0]!, /^\d{8}T\d{6}\.\d{3}Z-A-visit-booked-[0-9a-f]{12}\.eml$/);
    });
  });
}
