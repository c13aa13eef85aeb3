import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, it } from "node:test";
import { createAdaptorServer } from "@hono/node-server";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Problem } from "@okienko/contract";
import { readBody } from "./body.ts";
import { answerErrors } from "./errors.ts";
import type { Env } from "./feature.ts";
import { Log } from "./log.ts";

/** An app that tells how many bytes of a body its handler has seen, and what was in it. */
function echo() {
  const app = new OpenAPIHono<Env>();
  app.onError(answerErrors(new Log("silent")));
  app.use(readBody);
  app.all("/", async (c) => {
    const text = await c.req.text();
    return c.json({ bytes: Buffer.byteLength(text), value: text ? JSON.parse(text) : null });
  });
  return app;
}

const json = { "Content-Type": "application/json" };

async function send(body: BodyInit | null, headers: Record<string, string> = json, method = "POST") {
  const response = await echo().request("/", { method, headers, body, duplex: "half" } as RequestInit);
  return { status: response.status, body: (await response.json()) as Problem & { bytes: number; value: unknown } };
}

/** A body that comes in pieces, so that nobody knows its length before. */
function pieces(count: number, size: number): ReadableStream & { sent: number } {
  const stream = new ReadableStream({
    pull(controller) {
      if (stream.sent === count) return controller.close();
      stream.sent++;
      controller.enqueue(new Uint8Array(size).fill(0x20));
    },
  }) as ReadableStream & { sent: number };
  stream.sent = 0;
  return stream;
}

describe("the body of a request", () => {
  it("is read once and whole", async () => {
    const { status, body } = await send('{"a":"ż"}');
    assert.deepEqual([status, body], [200, { bytes: 10, value: { a: "ż" } }]);
  });

  it("is JSON, with or without parameters", async () => {
    for (const type of ["application/json", "Application/JSON; charset=utf-8", "application/json ;x=y"])
      assert.equal((await send("{}", { "Content-Type": type })).status, 200, type);
    for (const type of [
      "text/plain",
      "application/jsonp",
      "application/x-www-form-urlencoded",
      "text/json",
      "application/json,text/html",
    ])
      assert.deepEqual((await send("{}", { "Content-Type": type })).body.code, "unsupported-media-type", type);
    assert.equal((await send(new Uint8Array([0x7b, 0x7d]), {})).status, 415);
    assert.equal((await send("{}", { ...json, "Content-Encoding": "gzip" })).status, 415);
  });

  it("need not be there", async () => {
    assert.deepEqual((await send(null, {})).body, { bytes: 0, value: null });
    assert.equal((await send(null, {}, "DELETE")).status, 200);
    assert.equal((await send(null, {}, "GET")).status, 200);
  });

  it("holds 64 kB and not one byte more", async () => {
    assert.equal((await send(`${" ".repeat(64 * 1024 - 2)}{}`)).status, 200);
    const { status, body } = await send(`${" ".repeat(64 * 1024 - 1)}{}`);
    assert.deepEqual([status, body.code], [413, "body-too-large"]);
  });

  it("is counted as it comes, whatever length is told, and not for ever", async () => {
    for (const headers of [json, { ...json, "Content-Length": "2" }]) {
      const endless = pieces(1_000_000, 16_384);
      assert.equal((await send(endless, headers)).status, 413);
      assert.ok(endless.sent < 520, `${endless.sent} pieces of 16 kB were read`);
    }
  });

  it("is refused without cutting the connection, on which the next request may come", async () => {
    const server = createAdaptorServer({ fetch: echo().fetch }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    for (let request = 0; request < 5; request++) {
      const answer = await fetch(url, { method: "POST", headers: json, body: "x".repeat(1024 * 1024) });
      assert.equal(((await answer.json()) as Problem).code, "body-too-large");
    }
    server.close();
  });

  it("that its sender gives up half-way is no failure of ours", async () => {
    const given = new ReadableStream({ pull: (controller) => controller.error(new Error("ECONNRESET")) });
    const { status, body } = await send(given);
    assert.deepEqual([status, body.code], [400, "malformed-json"]);
  });

  it("is UTF-8", async () => {
    const { status, body } = await send(new Uint8Array([0x22, 0xff, 0xfe, 0x22]));
    assert.deepEqual([status, body.code], [400, "malformed-json"]);
  });
});
