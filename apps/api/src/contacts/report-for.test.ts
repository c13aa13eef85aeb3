import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Conversation, SentReport } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { drawPhoto } from "../testing/drawn-photos.ts";
import { sendPhoto } from "../testing/photo-sender.ts";
import { inside, reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

/** What a category that knows who reports asks residents for. */
const strict = { contact: "name-and-email", questions: [] };

for (const { name, open } of await testDatabases())
  describe(`reports that the desk writes down (${name})`, () => {
    let parts: TestParts;
    let app: Hono;
    let desk: DeskBrowser;
    let me: string;
    before(async () => {
      parts = await testParts({ city: reportCity("confirmed", strict), open });
      app = createApp(parts) as unknown as Hono;
      desk = new DeskBrowser(app);
      me = await signedIn(parts, desk, ["consultant"], { city: "lipowo" });
    });
    after(() => parts.remove());

    const told = { category: "pothole", description: "A hole.", location: inside };
    const written = (different: object = {}) => desk.ask<SentReport>("POST", "/reports", { ...told, ...different });
    const rowOf = ({ reference }: SentReport) =>
      parts.database.read.selectFrom("report").selectAll().where("reference", "=", reference).executeTakeFirstOrThrow();

    it("keeps the channel and who wrote it, and notes of which conversation it came", async () => {
      const { body: call } = await desk.ask<Conversation>("POST", "/conversations", {
        channel: "phone",
        language: "uk",
      });
      const contact = { name: "Anna Próbna", email: "anna@example.org" };
      const { status, body } = await written({ channel: "phone", conversation: call.reference, contact });
      assert.equal(status, 201);
      assert.deepEqual([body.contact?.name, body.language], ["Anna Próbna", "uk"]);
      const row = await rowOf(body);
      assert.equal(row.channel, "phone");
      const event = parts.database.read.selectFrom("report_event").selectAll().where("report", "=", row.id);
      const sent = await event.executeTakeFirstOrThrow();
      assert.deepEqual([sent.by_whom, sent.actor], ["resident", `staff:${me}`]);
      const shown = (await desk.ask<Conversation>("GET", `/conversations/${call.reference}`)).body;
      assert.deepEqual(
        shown.links.map((it) => [it.kind, it.id, it.name, it.state]),
        [["report", body.reference, "pl pothole", "new"]],
      );
      const mail = await parts.database.read
        .selectFrom("outbox")
        .select("kind")
        .where("subject", "=", row.id)
        .execute();
      assert.deepEqual(mail, [{ kind: "report-sent" }]);
    });

    it("asks for no name or address, whatever the category asks residents for", async () => {
      assert.equal((await new Reporter(app, parts).send(told)).status, 422);
      for (const who of [{ anonymous: true }, { contact: { name: "Jan" } }, { contact: { phone: "600 100 200" } }])
        assert.equal((await written(who)).status, 201, JSON.stringify(who));
    });

    it("shows at once what nobody has to confirm, but not where a clerk must look first", async () => {
      assert.notEqual((await rowOf((await written({ anonymous: true })).body)).released_at, null);
      const careful = await testParts({ city: reportCity("clerk"), open });
      const browser = new DeskBrowser(createApp(careful) as unknown as Hono);
      await signedIn(careful, browser, ["clerk"], { city: "lipowo" });
      const { body } = await browser.ask<SentReport>("POST", "/reports", { ...told, category: "lamp" });
      assert.equal(body.released, false);
      await careful.remove();
    });

    it("takes photos that were sent as residents send them", async () => {
      const photo = (await sendPhoto(app, await drawPhoto().jpeg().toBuffer())).body.id;
      assert.equal((await written({ photos: [photo] })).body.photos.length, 1);
      assert.equal((await written({ photos: ["no-such-photo"] })).body.code, "unknown-photo");
    });

    it("sends nothing for a conversation that is not there, and no place outside of the city", async () => {
      const count = () => parts.database.read.selectFrom("report").select("id").execute();
      const before = await count();
      assert.equal((await written({ conversation: "2222-2222" })).body.code, "unknown-conversation");
      assert.equal((await written({ location: { lat: 0, lng: 0 } })).body.code, "outside-city");
      assert.equal((await written({ category: "nothing" })).body.code, "unknown-category");
      assert.equal((await written({ channel: "open311" })).status, 422);
      assert.equal((await count()).length, before.length);
    });
  });
