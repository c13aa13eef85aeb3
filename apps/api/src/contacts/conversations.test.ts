import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Conversation, ConversationList } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

for (const { name, open } of await testDatabases())
  describe(`conversations of the contact centre (${name})`, () => {
    let parts: TestParts;
    let desk: DeskBrowser;
    let me: string;
    before(async () => {
      parts = await testParts({ open });
      desk = new DeskBrowser(createApp(parts) as unknown as Hono);
      me = await signedIn(parts, desk, ["consultant"]);
    });
    after(() => parts.remove());

    const begun = async (request: object = {}) =>
      (await desk.ask<Conversation>("POST", "/conversations", { channel: "phone", ...request })).body;
    const changed = (it: Conversation, change: object) =>
      desk.ask<Conversation>("PATCH", `/conversations/${it.reference}`, { revision: it.revision, ...change });

    it("gives a number at once to who calls, with nothing known but the channel", async () => {
      const { status, body } = await desk.ask<Conversation>("POST", "/conversations", { channel: "phone" });
      assert.equal(status, 201);
      assert.match(body.reference, /^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      const { kind, state, person, takenBy, closedAt, summary } = body;
      assert.deepEqual(
        { kind, state, person, closedAt, summary },
        {
          ...{ kind: "information", state: "open", person: null, closedAt: null, summary: "" },
        },
      );
      assert.equal(takenBy?.id, me);
    });

    it("records a question and its answer by one call", async () => {
      const [article] = (await parts.catalogs.forCity("poznan")).articles.keys();
      const asked = await begun({ summary: "Where?", answer: "Here.", articles: [article], state: "closed" });
      assert.equal(asked.state, "closed");
      assert.notEqual(asked.closedAt, null);
      assert.deepEqual(
        asked.links.map(({ kind, id, state }) => ({ kind, id, state })),
        [{ kind: "article", id: article, state: null }],
      );
      assert.deepEqual([asked.summary, asked.answer], ["Where?", "Here."]);
    });

    it("finds one by its number in any spelling", async () => {
      const { reference } = await begun();
      const spelled = reference.toLowerCase().replace("-", "");
      const { body } = await desk.ask<Conversation>("GET", `/conversations/${spelled}`);
      assert.equal(body.reference, reference);
      const unknown = await desk.ask("GET", "/conversations/2222-2222");
      assert.deepEqual([unknown.status, unknown.body.code], [404, "unknown-conversation"]);
    });

    it("changes what is named and keeps the rest, closes and opens again", async () => {
      const it = await begun({ summary: "A", person: { name: "Anna Próbna", phone: "600 100 200" } });
      const { body } = await changed(it, { answer: "B", kind: "complaint", state: "closed" });
      assert.deepEqual([body.summary, body.answer, body.kind, body.state], ["A", "B", "complaint", "closed"]);
      assert.deepEqual(body.person, { name: "Anna Próbna", email: null, phone: "600 100 200" });
      const again = await changed(body, { state: "open", person: null });
      assert.deepEqual([again.body.closedAt, again.body.person], [null, null]);
    });

    it("lets the second of two who change the same one look again", async () => {
      const it = await begun();
      const answers = await Promise.all([changed(it, { summary: "one" }), changed(it, { summary: "two" })]);
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
      assert.equal(answers.find(({ status }) => status === 409)!.body.code, "conversation-changed");
    });

    it("points at something earlier, of any kind, and at nothing that is not there", async () => {
      const earlier = await begun();
      const later = await begun({ kind: "complaint", about: earlier.reference.toLowerCase() });
      assert.deepEqual(later.about, { kind: "conversation", reference: earlier.reference });
      const wrong = await desk.ask("POST", "/conversations", { channel: "fax", about: "2222-2222" });
      assert.deepEqual([wrong.status, wrong.body.errors?.[0]?.pointer], [422, "/about"]);
      const none = await changed(later, { about: null });
      assert.equal(none.body.about, null);
    });

    it("adds to the thread in order, with who wrote it, and tells pages that listen", async () => {
      const it = await begun({ channel: "email" });
      const version = () =>
        parts.database.read.selectFrom("topic").select("version").where("topic", "=", "contacts").executeTakeFirst();
      const before = await version();
      const path = `/conversations/${it.reference}/messages`;
      await desk.ask("POST", path, { direction: "in", text: "Dzień dobry" });
      const { body } = await desk.ask<Conversation>("POST", path, {
        direction: "note",
        channel: "phone",
        text: "Called.",
      });
      assert.deepEqual(
        body.messages.map(({ direction, channel, text }) => [direction, channel, text]),
        [
          ["in", "email", "Dzień dobry"],
          ["note", "phone", "Called."],
        ],
      );
      assert.match(body.messages[0]!.by!, /^Member /);
      assert.equal(body.revision, it.revision);
      assert.equal((await version())!.version, before!.version + 2);
    });

    it("refuses links to what is not there, and adds one once", async () => {
      const it = await begun();
      const path = `/conversations/${it.reference}/links`;
      for (const link of [
        { kind: "visit", id: "2222-2222" },
        { kind: "report", id: it.reference },
        { kind: "article", id: "nothing" },
      ])
        assert.equal((await desk.ask("POST", path, link)).body.errors?.[0]?.pointer, "/id");
      const [id] = (await parts.catalogs.forCity("poznan")).articles.keys();
      await desk.ask("POST", path, { kind: "article", id });
      const { body } = await desk.ask<Conversation>("POST", path, { kind: "article", id });
      assert.equal(body.links.length, 1);
    });

    it("keeps hostile text as text, without control characters", async () => {
      const hostile = "<script>x</script>\r\n=1+1\u0000\u202Etxt";
      const it = await begun({ summary: hostile, answer: hostile, person: { name: "=cmd|'/c calc'!A0" } });
      assert.equal(it.summary, "<script>x</script>\n=1+1txt");
      assert.equal(it.person?.name, "=cmd|'/c calc'!A0");
      const twoLines = await desk.ask("POST", "/conversations", { channel: "web", person: { name: "a\r\nBcc: b" } });
      assert.equal(twoLines.status, 422);
      const lone = await desk.ask("POST", "/conversations", { channel: "web", summary: "\ud800" });
      assert.equal(lone.status, 422);
    });

    it("refuses what does not fit", async () => {
      for (const request of [
        {},
        { channel: "pigeon" },
        { channel: "phone", kind: "gossip" },
        { channel: "phone", summary: "x".repeat(2001) },
        { channel: "phone", person: { email: "nobody" } },
        { channel: "phone", articles: ["no-such-article"] },
      ])
        assert.equal((await desk.ask("POST", "/conversations", request)).status, 422, JSON.stringify(request));
      const it = await begun();
      const empty = { direction: "note", text: " " };
      assert.equal((await desk.ask("POST", `/conversations/${it.reference}/messages`, empty)).status, 422);
    });

    it("begins one once where the network makes the page ask twice", async () => {
      const key = { "idempotency-key": "one-call" };
      const twice = await Promise.all([1, 2].map(() => desk.ask("POST", "/conversations", { channel: "chat" }, key)));
      assert.deepEqual(twice[0]!.body, twice[1]!.body);
    });

    it("lists the newest first, narrowed, page by page", async () => {
      for (let number = 0; number < 52; number++) await begun({ channel: "letter", kind: "idea" });
      const list = async (query: string) => (await desk.ask<ConversationList>("GET", `/conversations?${query}`)).body;
      const first = await list("channel=letter&mine=true");
      assert.equal(first.conversations.length, 50);
      const second = await list(`channel=letter&before=${first.next}`);
      assert.deepEqual([second.conversations.length, second.next], [2, null]);
      const all = [...first.conversations, ...second.conversations];
      assert.equal(new Set(all.map(({ reference }) => reference)).size, 52);
      assert.deepEqual(
        all.map(({ startedAt }) => Date.parse(startedAt)),
        all.map(({ startedAt }) => Date.parse(startedAt)).sort((a, b) => b - a),
      );
      assert.deepEqual((await list("kind=idea&state=answered")).conversations, []);
      const another = new DeskBrowser(createApp(parts) as unknown as Hono);
      await signedIn(parts, another, ["clerk"]);
      const { body } = await another.ask<ConversationList>("GET", "/conversations?mine=true");
      assert.deepEqual(body.conversations, []);
    });

    it("leaves lines in the audit log without a word of what was said", async () => {
      const it = await begun({ summary: "qzsummary", person: { name: "qzname", email: "qz@example.org" } });
      await changed(it, { answer: "qzanswer" });
      const lines = await parts.database.read.selectFrom("audit").selectAll().execute();
      const mine = lines.filter(({ action }) => action.startsWith("conversation-"));
      assert.ok(mine.every(({ actor }) => actor === `staff:${me}`));
      assert.doesNotMatch(JSON.stringify(mine), /qz/);
    });
  });
