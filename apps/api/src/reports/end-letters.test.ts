import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { SentReport } from "@okienko/contract";
import { createApp } from "../app.ts";
import { letters } from "../letters.ts";
import { queueMessage } from "../messages/outbox.ts";
import { write } from "../database/transaction.ts";
import { PlainBrowser } from "../testing/plain-browser.ts";
import { reportCity } from "../testing/report-city.ts";
import { Reporter, type WaitingMail } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const publicUrl = "https://okienko.example";

for (const { name, open } of await testDatabases())
  describe(`the letters to whoever a report names (${name})`, () => {
    let parts: TestParts;
    let reporter: Reporter;
    before(async () => {
      parts = await testParts({ open, city: reportCity("confirmed"), environment: { PUBLIC_URL: publicUrl } });
      reporter = new Reporter(createApp(parts), parts);
    });
    after(() => parts.remove());

    const stranger = { name: "Ola", phone: "600100200", email: "stranger@example.org" };

    async function written({ kind, body }: WaitingMail) {
      const catalog = await parts.catalogs.forCity("lipowo");
      return letters[kind]!({ catalog, publicUrl }, { id: "1", kind, createdAt: 0, body });
    }

    /** A report with the address of somebody else, and the path that ends its letters. */
    async function reported(contact: object = stranger): Promise<{ sent: SentReport; path: string }> {
      const sent = await reporter.sent({ contact });
      const { unsubscribeUrl } = await written((await reporter.mails())[0]!);
      return { sent, path: unsubscribeUrl!.slice(publicUrl.length) };
    }

    const waiting = async () => (await reporter.mails()).map(({ kind }) => kind);

    it("end by one press on the page of each of their links, again is the same, and looking ends nothing", async () => {
      const { sent } = await reported();
      await reporter.change(sent.reference, { state: "in-progress" });
      const { letter, unsubscribeUrl } = await written((await reporter.mails())[0]!);
      assert.equal(letter.actions.at(-1)?.url, unsubscribeUrl);
      const path = unsubscribeUrl!.slice(publicUrl.length);
      const browser = new PlainBrowser(createApp(parts));
      await browser.open(path);
      await reporter.change(sent.reference, { publicText: "Soon." });
      assert.deepEqual(await waiting(), ["report-changed"]);
      for (const turn of ["first", "again"]) {
        await (await browser.open(path)).press("End them");
        assert.match(browser.words, /Ended\. No more of these mails.*News of report/s, turn);
      }
      await reporter.change(sent.reference, { state: "done", publicText: "Done." });
      assert.deepEqual(await waiting(), []);
    });

    it("end by the one-click request of a mail program (RFC 8058); what else is known of the reporter stays", async () => {
      const { sent, path } = await reported();
      const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
      const answer = await createApp(parts).request(path, { method: "POST", body });
      assert.equal(answer.status, 200);
      const { contact } = await reporter.own(sent);
      assert.deepEqual(contact, { ...stranger, email: null });
      const { read } = parts.database;
      const keys = await read.selectFrom("person_key").select("key").where("key", "like", "email:stranger%").execute();
      const others = await read.selectFrom("reporter").select("report").where("email", "=", stranger.email).execute();
      assert.deepEqual([keys.length, others.length], [0, 0]);
    });

    it("take those with them that still wait, but not what goes to others", async () => {
      const { sent, path } = await reported();
      await reporter.change(sent.reference, { state: "in-progress" });
      const { city, id } = await parts.database.read
        .selectFrom("report")
        .select(["city", "id"])
        .where("reference", "=", sent.reference)
        .executeTakeFirstOrThrow();
      await write(parts.database, (tx) => queueMessage(tx, { city, kind: "forwarding", subject: id, at: 0, body: {} }));
      await createApp(parts).request(path, { method: "POST" });
      assert.deepEqual(await waiting(), ["forwarding"]);
    });

    it("do not end by a wrong secret, nor by that of another report", async () => {
      const [one, other] = [await reported(), await reported()];
      const secret = other.path.split("/").at(-1)!;
      for (const wrong of [secret, "0".repeat(32)]) {
        const path = `/news/report/${one.sent.reference}/end/${wrong}`;
        assert.equal((await createApp(parts).request(path, { method: "POST" })).status, 404);
      }
      assert.equal((await reporter.own(one.sent)).contact?.email, stranger.email);
    });

    it("leave nothing behind when the city writes at the same moment", async () => {
      for (let turn = 0; turn < 10; turn++) {
        const { sent, path } = await reported();
        await Promise.all([
          reporter.change(sent.reference, { state: "in-progress" }),
          createApp(parts).request(path, { method: "POST" }),
        ]);
        assert.deepEqual(await waiting(), []);
      }
    });
  });
