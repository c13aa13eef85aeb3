import assert from "node:assert/strict";
import { after, beforeEach, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { write } from "../database/transaction.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { EventReader } from "../testing/event-reader.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { EventStream } from "./event-stream.ts";
import { Live } from "./live.ts";
import { raiseTopic } from "./raise-topic.ts";

const office = "/api/v1/offices/libelta/live";

describe("a stream of changes", () => {
  let parts: TestParts;
  let app: ReturnType<typeof createApp>;
  const opened: TestParts[] = [];
  beforeEach(async () => {
    parts = await testParts();
    opened.push(parts);
    app = createApp(parts);
  });
  after(async () => {
    for (const it of opened) {
      it.live.stop();
      await it.remove();
    }
  });
  const raise = (topic: string, city = "poznan") => write(parts.database, (tx) => raiseTopic(tx, city, topic));

  it("tells of each change of its office and of no other one, soon, with nothing of what has changed", async () => {
    const response = await app.request(office);
    assert.equal(response.status, 200);
    const reader = new EventReader(response);
    await raise("office:gronowa");
    await raise("office:libelta");
    await reader.until("change");
    await raise("office:libelta");
    await reader.until("change", 2);
    assert.deepEqual(
      reader.events,
      Array.from({ length: 2 }, () => ({ event: "change", data: "office:libelta" })),
    );
    assert.match(reader.text, /^retry: \d+\n\n/);
    await reader.leave();
  });

  it("cannot be kept, changed or held back on its way, and may be read by other sites", async () => {
    const { headers, body } = await app.request(office);
    assert.match(headers.get("content-type")!, /^text\/event-stream/);
    assert.equal(headers.get("cache-control"), "no-store, no-transform");
    assert.equal(headers.get("x-accel-buffering"), "no");
    assert.equal(headers.get("access-control-allow-origin"), "*");
    await body!.cancel();
  });

  it("says that it is still there", async (context) => {
    context.mock.timers.enable({ apis: ["setInterval"] });
    const reader = new EventReader(await app.request(office));
    context.mock.timers.tick(20_000);
    await reader.until("alive");
    await reader.leave();
  });

  it("looks at a topic once, however many listen, and not at all when nobody does", async () => {
    const readers = [];
    for (let count = 0; count < 5; count++) readers.push(new EventReader(await app.request(office)));
    assert.deepEqual([parts.live.size, parts.live.watched], [5, 1]);
    for (const it of readers) await it.leave();
    assert.deepEqual([parts.live.size, parts.live.watched], [0, 0]);
    await (await app.request(office, { method: "HEAD" })).text();
    assert.equal(parts.live.size, 0, "who asks for the headers alone listens to nothing");
  });

  it("ends when the server stops, and begins no more", async () => {
    const reader = new EventReader(await app.request(office));
    parts.live.stop();
    await reader.ended;
    const { status, headers } = await app.request(office);
    assert.deepEqual([status, headers.get("retry-after")], [503, "5"]);
  });

  it("is not of offices that there are not", async () => {
    assert.equal((await app.request("/api/v1/offices/none/live")).status, 404);
  });

  it("is limited for one address, which leaves others alone", async () => {
    const live = new Live(parts.database, true);
    for (let count = 0; count < 300; count++) await live.open("poznan", ["reports"], "a");
    await assert.rejects(live.open("poznan", ["reports"], "a"), { code: "too-many-requests" });
    await live.open("poznan", ["reports"], "b");
    live.stop();
    assert.equal(live.size, 0);
  });

  it("lets a reader go who does not read", () => {
    let isOver = false;
    const stream = new EventStream(() => (isOver = true));
    for (let count = 0; count < 63; count++) stream.say("change", "reports");
    assert.equal(isOver, false, "some events can wait");
    stream.say("change", "reports");
    assert.equal(isOver, true);
  });

  it("tells staff of all the topics that they ask for, each of their own city", async () => {
    const browser = new DeskBrowser(app as never);
    await signedIn(parts, browser, ["clerk"]);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const ask = (topics: string, headers: Record<string, string> = { cookie }) =>
      app.request(`/api/v1/desk/live?topics=${topics}`, { headers });
    const response = await ask("office:libelta,office:debiec");
    assert.equal(response.status, 200, await (response.ok ? "" : response.text()));
    const reader = new EventReader(response);
    await raise("office:debiec");
    await reader.until("change");
    await raise("office:libelta");
    await reader.until("change", 2);
    assert.deepEqual(
      reader.events.map((it) => it.data),
      ["office:debiec", "office:libelta"],
    );
    await reader.leave();
    assert.equal((await ask("reports", {})).status, 401);
    for (const topics of ["", "none", "office:", "reports,__proto__", "constructor", "office:%0Aevent: x"])
      assert.equal((await ask(encodeURIComponent(topics))).status, 400, topics);
    assert.equal((await ask(Array.from({ length: 21 }, (_, at) => `office:${at}`).join(","))).status, 400);
  });
});
