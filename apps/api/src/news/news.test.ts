import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Subscription } from "@okienko/contract";
import { createApp } from "../app.ts";
import { letters } from "../letters.ts";
import { mailOf } from "../messages/mail-of.ts";
import { PlainBrowser } from "../testing/plain-browser.ts";
import { inside, reportCity } from "../testing/report-city.ts";
import { Reporter, type WaitingMail } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const publicUrl = "https://okienko.example";
const near = { ...inside, radius: 500 };
const farAway = { lat: inside.lat + 0.02, lng: inside.lng };

for (const { name, open } of await testDatabases()) {
  describe(`news on ${name}`, () => {
    let parts: TestParts;
    let reporter: Reporter;
    let browser: PlainBrowser;

    before(async () => {
      parts = await testParts({ open, city: reportCity("at-once"), environment: { PUBLIC_URL: publicUrl } });
      const app = createApp(parts);
      reporter = new Reporter(app, parts);
      browser = new PlainBrowser(app);
    });
    after(() => parts.remove());

    const ask = <T = object>(path: string, body: object) => reporter.resident.ask<T>("POST", path, body);
    const follow = (reference: string, email: string, language = "en") =>
      ask(`/reports/${reference}/followers`, { email, language });
    const confirm = ({ body }: WaitingMail) =>
      ask<Subscription>(`/subscriptions/${String(body["id"])}/confirmation`, { code: body["code"] });

    async function followed(reference: string, email: string): Promise<WaitingMail> {
      await follow(reference, email);
      const [mail] = await reporter.mails();
      await confirm(mail!);
      return mail!;
    }

    async function report(different: object = {}): Promise<string> {
      const { reference } = await reporter.sent(different);
      await reporter.mails();
      return reference;
    }

    /** The letter of a mail as it would be sent. */
    async function written({ kind, body }: WaitingMail) {
      const catalog = await parts.catalogs.forCity("lipowo");
      const head = { catalog, publicUrl };
      const message = { id: "1", kind, createdAt: Date.now(), body };
      return mailOf(head, message, letters[kind]!(head, message));
    }

    it("asks before it begins, and then tells each follower once", async () => {
      const reference = await report();
      assert.deepEqual((await follow(reference, "ola@example.org")).body, { state: "unconfirmed" });
      const [mail, ...others] = await reporter.mails();
      assert.deepEqual([mail!.kind, mail!.to, others.length], ["news-confirm", "ola@example.org", 0]);
      await reporter.change(reference, { state: "in-progress" });
      assert.deepEqual(await reporter.mails(), []);
      assert.equal((await confirm(mail!)).body.state, "active");
      assert.equal((await confirm(mail!)).body.state, "active", "again is the same");
      assert.equal((await reporter.seen(reference)).followers, 1);
      await reporter.change(reference, { state: "done", publicText: "A new lamp." });
      const told = await reporter.mails();
      assert.deepEqual(
        told.map(({ kind, to }) => [kind, to]),
        [["news-report", "ola@example.org"]],
      );
      assert.equal(told[0]!.body["text"], "A new lamp.");
    });

    it("does not begin by a wrong code", async () => {
      await follow(await report(), "eva@example.org");
      const [mail] = await reporter.mails();
      const wrong = await ask(`/subscriptions/${String(mail!.body["id"])}/confirmation`, { code: "0".repeat(32) });
      assert.deepEqual([wrong.status, wrong.body.code], [404, "unknown-subscription"]);
    });

    it("answers alike for an address that follows already, and sends it nothing", async () => {
      const reference = await report();
      await followed(reference, "jan@example.org");
      assert.deepEqual((await follow(reference, "JAN@example.org")).body, { state: "unconfirmed" });
      assert.deepEqual(await reporter.mails(), []);
    });

    it("counts an address once that has asked and confirmed twice", async () => {
      const reference = await report();
      await follow(reference, "zoe@example.org");
      await follow(reference, "zoe@example.org");
      for (const mail of await reporter.mails()) await confirm(mail);
      assert.equal((await reporter.seen(reference)).followers, 1);
      await reporter.change(reference, { state: "in-progress" });
      assert.equal((await reporter.mails()).length, 1);
    });

    it("asks one address no more than five times a day, however many people type it", async () => {
      for (let turn = 0; turn < 7; turn++)
        assert.equal((await follow(await report(), "victim@example.org")).status, 202);
      const { writer } = parts.database;
      const rows = await writer
        .selectFrom("subscription")
        .select("id")
        .where("email", "=", "victim@example.org")
        .execute();
      assert.equal(rows.length, 5);
      await reporter.mails();
    });

    it("is not given of a report that is not public", async () => {
      const reference = await report({ category: "secret" });
      assert.equal((await follow(reference, "ola@example.org")).body.code, "unknown-report");
    });

    it("ends by one press that is no GET, again is the same, and the address is forgotten", async () => {
      const reference = await report();
      await followed(reference, "uwe@example.org");
      await reporter.change(reference, { state: "in-progress" });
      const [mail] = await reporter.mails();
      const { unsubscribeUrl, text } = await written(mail!);
      const path = unsubscribeUrl!.slice(publicUrl.length);
      assert.ok(text.includes(unsubscribeUrl!));
      await browser.open(path);
      assert.equal((await reporter.seen(reference)).followers, 1, "looking at the page ends nothing");
      for (const turn of ["first", "again"]) {
        await browser.open(path);
        await browser.press("End them");
        assert.match(browser.words, /Ended\. No more of these mails/, turn);
      }
      assert.equal((await reporter.seen(reference)).followers, 0);
      const { read } = parts.database;
      const kept = await read
        .selectFrom("subscription")
        .select("email")
        .where("email", "=", "uwe@example.org")
        .execute();
      assert.deepEqual(kept, []);
      await reporter.change(reference, { state: "done", publicText: "Done." });
      assert.deepEqual(await reporter.mails(), []);
    });

    it("ends by the one-click request of a mail program, whatever its body is (RFC 8058)", async () => {
      const reference = await report();
      await followed(reference, "mia@example.org");
      await reporter.change(reference, { state: "in-progress" });
      const [mail] = await reporter.mails();
      const { unsubscribeUrl } = await written(mail!);
      const body = new FormData();
      body.append("List-Unsubscribe", "One-Click");
      const answer = await createApp(parts).request(unsubscribeUrl!, { method: "POST", body });
      assert.equal(answer.status, 200);
      assert.equal((await reporter.seen(reference)).followers, 0);
    });

    it("does not end by a wrong secret", async () => {
      const { body } = await followed(await report(), "kim@example.org");
      const id = String(body["id"]);
      const secret = "0".repeat(32);
      const wrong = await reporter.resident.ask("DELETE", `/subscriptions/${id}`, undefined, { secret });
      assert.deepEqual([wrong.status, wrong.body.code], [404, "unknown-subscription"]);
      await browser.open(`/news/${id}/end/${secret}`);
      await browser.press("End them");
      assert.equal(browser.status, 404);
    });

    it("speaks the language of whoever follows", async () => {
      const reference = await report();
      for (const [language, word] of Object.entries({
        pl: "Zgłoszenie",
        uk: "Звернення",
        de: "Meldung",
        en: "Report",
      })) {
        await follow(reference, `${language}@example.org`, language);
        for (const mail of await reporter.mails()) await confirm(mail);
        await reporter.change(reference, { publicText: `To ${language}` });
        const mails = await Promise.all((await reporter.mails()).map(written));
        const own = mails.find(({ to }) => to === `${language}@example.org`)!;
        assert.match(own.subject, new RegExp(`^${word} ${reference}`));
        assert.equal(own.language, language);
      }
    });

    it("tells of new reports within the radius and of the category only", async () => {
      await ask("/alerts", { ...near, category: "lamp", email: "area@example.org", language: "en" });
      const [mail] = await reporter.mails();
      await confirm(mail!);
      await reporter.sent({ category: "tree" });
      await reporter.sent({ location: farAway });
      assert.deepEqual(await reporter.mails(), []);
      await reporter.sent();
      const told = await reporter.mails();
      assert.deepEqual(
        told.map(({ kind, to }) => [kind, to]),
        [["news-nearby", "area@example.org"]],
      );
      assert.match((await written(told[0]!)).text, /within 500 m/);
    });

    it("does not tell a neighbour who has sent the report", async () => {
      await ask("/alerts", { ...near, category: "tree", email: "self@example.org", language: "en" });
      await confirm((await reporter.mails())[0]!);
      await reporter.sent({ category: "tree", contact: { email: "Self@example.org" } });
      assert.deepEqual(
        (await reporter.mails()).filter(({ kind }) => kind === "news-nearby"),
        [],
      );
    });

    it("is a feed of an area and of a report, without what strangers have hidden in it", async () => {
      const reference = await report({ description: "</content><script>alert(1)</script> & more\ufffe" });
      const area = await reporter.resident.ask(
        "GET",
        `/feeds/reports.atom?near=${inside.lat},${inside.lng}&radius=300`,
      );
      assert.match(area.headers.get("content-type")!, /^application\/atom\+xml/);
      assert.equal(area.text.includes("<script>"), false);
      assert.equal(area.text.includes("\ufffe"), false, "XML 1.0 §2.2 forbids it, escaped or not");
      assert.match(area.text, new RegExp(`<id>${publicUrl}/api/v1/reports/${reference}</id>`));
      await reporter.change(reference, { state: "in-progress" });
      const one = await reporter.resident.ask("GET", `/reports/${reference}/feed.atom`);
      assert.equal(one.text.match(/<entry>/g)!.length, 2);
      const headers = { "if-none-match": one.headers.get("etag")! };
      assert.equal(
        (await reporter.resident.ask("GET", `/reports/${reference}/feed.atom`, undefined, { headers })).status,
        304,
      );
      const elsewhere = await reporter.resident.ask("GET", "/feeds/reports.atom?near=52.29,16.41&radius=10");
      assert.equal(elsewhere.text.includes("<entry>"), false);
    });
  });
}
