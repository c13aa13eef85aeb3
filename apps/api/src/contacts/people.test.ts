import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type {
  BookedVisit,
  Conversation,
  FoundPeople,
  PersonData,
  PersonErasure,
  PersonHistory,
  SentReport,
} from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { drawPhoto } from "../testing/drawn-photos.ts";
import { livedInCity } from "../testing/lived-in-city.ts";
import { sendPhoto } from "../testing/photo-sender.ts";
import { inside } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const anna = { name: "Anna Kowalska-Żółć", email: "Anna+city@example.org", phone: "+48 600 100 200" };
const identified = { identified: "call-back" };

for (const { name, open } of await testDatabases())
  describe(`people whom the desk finds (${name})`, () => {
    let parts: TestParts;
    let app: Hono;
    let desk: DeskBrowser;
    let visit: BookedVisit;
    let report: SentReport;
    let call: Conversation;

    before(async () => {
      parts = await testParts({ city: livedInCity(), open });
      app = createApp(parts) as unknown as Hono;
      desk = new DeskBrowser(app);
      await signedIn(parts, desk, ["consultant"], { city: "lipowo" });
      const reporter = new Reporter(app, parts);
      const photos = [(await sendPhoto(app, await drawPhoto().jpeg().toBuffer())).body.id];
      visit = await reporter.resident.bookFirst("id-card", anna);
      report = await reporter.sent({ contact: { name: "A. Kowalska", email: "anna@example.org" }, photos });
      await reporter.sent({ contact: { name: "Piotr Nowak", phone: "501-501-501" } });
      await reporter.resident.ask("POST", "/alerts", { ...inside, radius: 500, email: "anna@example.org" });
      const [firstDay, lastDay] = [0, 20].map((days) =>
        new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
      );
      const wish = { procedure: "id-card", firstDay, lastDay, name: anna.name, email: anna.email };
      const waits = await reporter.resident.ask("POST", "/wishes", wish);
      assert.ok(waits.status < 300, waits.text);
      const person = { name: "Kowalska", phone: "0048600100200" };
      const request = { channel: "phone", summary: "qzsummary", person };
      call = (await desk.ask<Conversation>("POST", "/conversations", request)).body;
    });
    after(() => parts.remove());

    const search = async (q: string) => (await desk.ask<FoundPeople>("POST", "/people/search", { q })).body;
    const found = async (q: string) => (await search(q)).found.map(({ kind }) => kind);
    const all = ["conversation", "report", "visit"];

    for (const [spelled, kinds] of Object.entries({
      kowalska: all,
      Kowalskiej: all,
      KOWALSKĄ: all,
      "anna kowalska": ["visit"],
      zolc: ["visit"],
      kow: all,
      nowaka: ["report"],
      "600100200": ["conversation", "visit"],
      "+48 600-100-200": ["conversation", "visit"],
      "(600) 100 200": ["conversation", "visit"],
      "501501501": ["report"],
      "ANNA@example.org": ["report", "visit"],
      "anna+other@example.org": ["report", "visit"],
      nobody: [],
      "nobody kowalska": [],
      "600100201": [],
      "anna@\u0000example.org": ["report", "visit"],
      "\ud800": [],
      "%": [],
      "' or 1=1 --": [],
      "\u{10ffff}": [],
    }))
      it(`finds by ${JSON.stringify(spelled)}: ${kinds.join(", ") || "nobody"}`, async () => {
        assert.deepEqual((await found(spelled)).sort(), kinds);
      });

    it("finds by a number of any kind in any spelling, and shows the newest first", async () => {
      for (const { reference } of [visit, report, call]) {
        const spelled = reference.toLowerCase().replace("-", "");
        assert.deepEqual(
          (await search(spelled)).found.map((it) => it.reference),
          [reference],
        );
      }
      assert.deepEqual(await found("kowalska"), ["conversation", "report", "visit"]);
    });

    it("keeps in the audit log who has searched, but neither what for nor whom they found", async () => {
      await search("Kowalska");
      await search(" kowalska ");
      const lines = await parts.database.read
        .selectFrom("audit")
        .selectAll()
        .where("action", "=", "people-search")
        .execute();
      const words = lines.map(({ after }) => (JSON.parse(after!) as { words: string }).words);
      assert.equal(words.at(-1), words.at(-2));
      assert.doesNotMatch(JSON.stringify(lines), /kowalsk/i);
      assert.ok(lines.every(({ actor }) => actor.startsWith("staff:")));
    });

    it("shows on one page what the same e-mail address or phone number has, and the mails about it", async () => {
      const { body } = await desk.ask<PersonHistory>("GET", `/people/${visit.reference}`);
      assert.deepEqual(
        body.records.map((it) => it.reference),
        [call.reference, report.reference, visit.reference],
      );
      assert.deepEqual(body.emails, ["anna@example.org"]);
      assert.deepEqual(body.names, ["Kowalska", "A. Kowalska", anna.name]);
      assert.deepEqual(body.messages.map(({ kind, state }) => [kind, state]).sort(), [
        ["report-sent", "waiting"],
        ["visit-booked", "waiting"],
      ]);
      const alone = await desk.ask<PersonHistory>("GET", `/people/${call.reference}`);
      assert.deepEqual(
        alone.body.records.map((it) => it.reference),
        [call.reference, visit.reference],
      );
      assert.equal((await desk.ask("GET", "/people/2222-2222")).body.code, "unknown-reference");
    });

    it("takes nobody for the same person by the name, or by a number of another country", async () => {
      const one = { channel: "phone", person: { name: "Zofia Wspólna", phone: "+49 171 1234567" } };
      const other = { channel: "phone", person: { name: "Zofia Wspólna", phone: "+48 711 234 567" } };
      const { body } = await desk.ask<Conversation>("POST", "/conversations", one);
      await desk.ask("POST", "/conversations", other);
      const history = await desk.ask<PersonHistory>("GET", `/people/${body.reference}`);
      assert.deepEqual(
        history.body.records.map((it) => it.reference),
        [body.reference],
      );
    });

    it("finds a caller by what was told last, and no more by what was told before", async () => {
      const begun = { channel: "phone", person: { name: "Wrongname" } };
      const { body } = await desk.ask<Conversation>("POST", "/conversations", begun);
      const change = { revision: body.revision, person: { name: "Rightname" } };
      await desk.ask("PATCH", `/conversations/${body.reference}`, change);
      assert.deepEqual([await found("wrongname"), await found("rightname")], [[], ["conversation"]]);
    });

    it("hands over to a manager what is held, without secrets, and notes how the person was identified", async () => {
      const manager = new DeskBrowser(app);
      await signedIn(parts, manager, ["manager"], { city: "lipowo", departments: ["residents"] });
      const data = await manager.ask<PersonData>("POST", `/people/${visit.reference}/data`, identified);
      const { visits, reports, conversations, wishes, subscriptions } = data.body;
      assert.deepEqual([visits.length, reports.length, conversations.length], [1, 1, 1]);
      assert.deepEqual(
        wishes.map(({ procedure, state, contact }) => [procedure, state, contact?.email]),
        [["id-card", "unconfirmed", "Anna+city@example.org"]],
      );
      assert.deepEqual(
        subscriptions.map(({ text }) => text),
        ["Nowe zgłoszenia w okolicy"],
      );
      assert.equal(conversations[0]!.summary, "qzsummary");
      for (const { secret } of [visit, report]) assert.ok(!JSON.stringify(data.body).includes(secret));
      const lines = parts.database.read.selectFrom("audit").select("after").where("action", "=", "person-data");
      assert.deepEqual(JSON.parse((await lines.executeTakeFirstOrThrow()).after!), { ...identified, records: 3 });
      assert.equal((await manager.ask("POST", `/people/${visit.reference}/data`, {})).status, 422);
    });

    it("shows, tells and erases nothing of reports of other departments to a manager of one", async () => {
      const manager = new DeskBrowser(app);
      await signedIn(parts, manager, ["manager"], { city: "lipowo", departments: ["elsewhere"] });
      const sought = await manager.ask<FoundPeople>("POST", "/people/search", { q: "anna@example.org" });
      assert.deepEqual(
        sought.body.found.map(({ kind }) => kind),
        ["visit"],
      );
      assert.deepEqual(
        (await manager.ask<FoundPeople>("POST", "/people/search", { q: report.reference })).body.found,
        [],
      );
      assert.equal((await manager.ask("GET", `/people/${report.reference}`)).body.code, "unknown-reference");
      const { body } = await manager.ask<PersonHistory>("GET", `/people/${visit.reference}`);
      assert.deepEqual(body.records.map(({ kind }) => kind).sort(), ["conversation", "visit"]);
      assert.doesNotMatch(JSON.stringify(body), /A\. Kowalska|report-sent/);
      for (const act of ["data", "erasure"]) {
        const refused = await manager.ask("POST", `/people/${visit.reference}/${act}`, identified);
        assert.equal(refused.body.code, "not-permitted", act);
      }
      await desk.ask("POST", `/conversations/${call.reference}/links`, { kind: "report", id: report.reference });
      const linked = await manager.ask<Conversation>("GET", `/conversations/${call.reference}`);
      assert.deepEqual([linked.status, linked.body.links], [200, []]);
    });

    it("erases a person everywhere when an administrator is asked to, and again is the same", async () => {
      const administrator = new DeskBrowser(app);
      await signedIn(parts, administrator, ["administrator"], { city: "lipowo" });
      const erase = () => administrator.ask<PersonErasure>("POST", `/people/${visit.reference}/erasure`, identified);
      const erased = { visits: 1, reports: 1, conversations: 1, wishes: 1, subscriptions: 1 };
      assert.deepEqual((await erase()).body, erased);
      const { read: db } = parts.database;
      for (const table of [
        "visit",
        "report",
        "reporter",
        "conversation",
        "person_key",
        "outbox",
        "subscription",
        "wish",
      ] as const)
        assert.doesNotMatch(
          JSON.stringify(await db.selectFrom(table).selectAll().execute()),
          /kowalsk|anna@|600.?100|qzsummary/i,
          table,
        );
      assert.deepEqual(await db.selectFrom("photo").selectAll().execute(), []);
      const states = await db.selectFrom("visit").select("state").where("reference", "=", visit.reference).execute();
      assert.deepEqual(states, [{ state: "cancelled" }]);
      const destroyed = await db.selectFrom("destruction").select(["kind", "count"]).execute();
      assert.deepEqual(destroyed.map(({ kind, count }) => `${kind} ${count}`).sort(), [
        "conversation-on-request 1",
        "report-on-request 1",
        "visit-on-request 1",
      ]);
      assert.deepEqual(await found("kowalska"), []);
      assert.deepEqual(await found("nowak"), ["report"]);
      const again = { visits: 1, reports: 0, conversations: 0, wishes: 0, subscriptions: 0 };
      assert.deepEqual((await erase()).body, again);
      assert.equal((await administrator.ask("POST", "/people/2222-2222/erasure", identified)).status, 404);
    });
  });
