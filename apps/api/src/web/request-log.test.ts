import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { createApp } from "../app.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { feature } from "./feature.ts";
import { createMetrics } from "./metrics.ts";
import { logRequests } from "./log-requests.ts";
import { tellRequests } from "./request-log.ts";
import { Log } from "./log.ts";

let parts: TestParts;
before(async () => {
  parts = await testParts();
});
after(() => parts.remove());

describe("the log", () => {
  it("has one line a request without anything of a person", async () => {
    let logged = "";
    const log = new Log("debug", (line) => void (logged += line));
    const address = "/api/v1/visits/7K3F-9QMX?name=canary1";
    const headers = {
      Authorization: "Bearer canary2",
      Cookie: "canary3",
      "User-Agent": "canary4\r\n\u001b[31m".slice(0, 7),
      "X-Request-Id": "canary5",
    };
    await createApp({ ...parts, log }).request(address, { headers });
    const lines = logged.trim().split("\n");
    assert.equal(lines.length, 1);
    const { method, route, status, requestId } = JSON.parse(lines[0]!) as Record<string, unknown>;
    assert.deepEqual([method, route, status], ["GET", "/api/v1/visits/:reference", 404]);
    assert.match(String(requestId), /^[\da-f-]{36}$/);
    assert.ok(!/canary|7K3F/i.test(logged), logged);
  });

  it("has only what failed or was slow, unless more is asked for", async () => {
    const lines: { route: string; status: number }[] = [];
    const log = new Log("info", (line) => void lines.push(JSON.parse(line) as never));
    const app = feature();
    app.use(logRequests("https://book.example", tellRequests(log, createMetrics())));
    app.get("/good", (c) => c.text("good"));
    app.get("/wrong", (c) => c.text("wrong", 404));
    app.get("/failed", (c) => c.text("failed", 503));
    app.get("/slow", async (c) => {
      await pause(1_050);
      return c.text("slow");
    });
    for (const path of ["/good", "/wrong", "/failed", "/slow"]) await app.request(path);
    assert.deepEqual(
      lines.map(({ route, status }) => [route, status]),
      [
        ["/failed", 503],
        ["/slow", 200],
      ],
    );
  });
});
