import assert from "node:assert/strict";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";
import type { Conversation, ConversationList } from "@okienko/contract";
import { Webhook } from "standardwebhooks";
import { createApp } from "../../app.ts";
import { deliverDue } from "../../messages/deliver-due.ts";
import { DeskBrowser, signedIn } from "../../testing/desk-browser.ts";
import { testParts, type TestParts } from "../../testing/test-parts.ts";

const secret = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
const message = { id: "gateway-1", from: "+48600100200", text: "The lamp at Lipowa 3 is dark." };

describe("text messages", () => {
  let gateway: Server;
  let status = 200;
  const sent: object[] = [];
  let parts: TestParts;
  let app: ReturnType<typeof createApp>;
  let desk: DeskBrowser;

  before(async () => {
    gateway = createServer((request, response) => {
      void text(request).then((body) => {
        sent.push(new Webhook(secret).verify(body, request.headers as Record<string, string>) as object);
        response.writeHead(status).end();
      });
    }).listen(0, "127.0.0.1");
    await once(gateway, "listening");
    const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms`;
    parts = await testParts({ environment: { SMS_URL: url, SMS_SECRET: secret } });
    app = createApp(parts);
    desk = new DeskBrowser(app);
    await signedIn(parts, desk, ["consultant"]);
  });
  after(async () => {
    await parts.remove();
    gateway.close();
  });

  function bring(body: object, key = secret, at = new Date()): Response | Promise<Response> {
    const json = JSON.stringify(body);
    const headers = {
      "content-type": "application/json",
      "webhook-id": "w1",
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(key).sign("w1", at, json),
    };
    return app.request("/api/v1/sms", { method: "POST", headers, body: json });
  }
  const conversations = async () => (await desk.ask<ConversationList>("GET", "/conversations")).body.conversations;

  it("are taken from the gateway alone, just signed", async () => {
    const other = `whsec_${Buffer.alloc(24, 8).toString("base64")}`;
    for (const [key, at] of [
      [other, new Date()],
      [secret, new Date(Date.now() - 3_600_000)],
    ] as const) {
      const refused = await bring(message, key, at);
      assert.equal(refused.status, 401);
      assert.equal(((await refused.json()) as { code: string }).code, "signature-refused");
    }
    const headers = { "content-type": "application/json" };
    const unsigned = await app.request("/api/v1/sms", { method: "POST", headers, body: JSON.stringify(message) });
    assert.equal(unsigned.status, 401);
    assert.deepEqual(await conversations(), []);
  });

  it("become a conversation once, and are answered by the gateway with its number", async () => {
    for (let turn = 0; turn < 2; turn += 1) assert.equal((await bring(message)).status, 204);
    const [only, ...others] = await conversations();
    assert.deepEqual([only?.channel, only?.person?.phone, others], ["sms", message.from, []]);
    const reply = { channel: "sms", text: "Thank you, we are coming." };
    const path = `/conversations/${only!.reference}/replies`;
    assert.equal((await desk.ask<Conversation>("POST", path, reply)).body.state, "answered");
    assert.equal(await deliverDue(parts), 1);
    const [{ id, ...told } = { id: "" }] = sent as { id: string }[];
    assert.deepEqual(told, { to: message.from, text: `Poznań: Thank you, we are coming. [${only!.reference}]` });
    assert.ok(id);
    const long = await desk.ask("POST", path, { channel: "sms", text: "x".repeat(200) });
    assert.deepEqual([long.status, long.body.errors?.[0]?.code], [422, "too-long"]);
  });

  it("wait while the gateway is in trouble, and are given up where it refuses them for good", async () => {
    const [only] = await conversations();
    const path = `/conversations/${only!.reference}/replies`;
    const waiting = () =>
      parts.database.read.selectFrom("outbox").select(["failed_at", "attempts"]).where("sent_at", "is", null).execute();
    status = 503;
    await desk.ask("POST", path, { channel: "sms", text: "one" });
    assert.equal(await deliverDue(parts), 0);
    assert.deepEqual(await waiting(), [{ failed_at: null, attempts: 1 }]);
    await parts.database.writer.updateTable("outbox").set({ due_at: 0 }).execute();
    status = 400;
    assert.equal(await deliverDue(parts), 0);
    assert.ok((await waiting())[0]!.failed_at);
  });

  it("are files where there is no gateway, and nobody brings any", async () => {
    const alone = await testParts();
    try {
      const browser = new DeskBrowser(createApp(alone));
      await signedIn(alone, browser, ["consultant"]);
      const begun = { channel: "phone", person: { phone: message.from } };
      const { body } = await browser.ask<Conversation>("POST", "/conversations", begun);
      await browser.ask("POST", `/conversations/${body.reference}/replies`, { channel: "sms", text: "Hello" });
      await deliverDue(alone);
      const folder = join(alone.settings.dataDir, "sms");
      const files = readdirSync(folder).map((it) => JSON.parse(readFileSync(join(folder, it), "utf8")) as object);
      assert.deepEqual(
        files.map((it) => (it as { text: string }).text),
        [`Poznań: Hello [${body.reference}]`],
      );
      const headers = { "content-type": "application/json" };
      const request = { method: "POST", headers, body: JSON.stringify(message) };
      assert.equal((await createApp(alone).request("/api/v1/sms", request)).status, 404);
    } finally {
      await alone.remove();
    }
  });
});
