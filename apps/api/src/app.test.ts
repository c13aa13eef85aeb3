import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Problem } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "./app.ts";
import { testParts, type TestParts } from "./testing/test-parts.ts";
import type { Env } from "./web/feature.ts";

let parts: TestParts;
let app: Hono<Env>;
before(async () => {
  parts = await testParts();
  app = createApp(parts);
});
after(() => parts.remove());

describe("an address with nothing", () => {
  for (const path of [
    "/nothing",
    "/api/v1/nothing",
    "/api/v2/city",
    "/.git/config",
    "/api/v1/City",
    "/api/v1/city/",
    "/api//v1/city",
    "/api/v1/%63ity%00",
  ])
    it(`like ${path} is a problem, never a page or a stack`, async () => {
      const response = await app.request(path);
      assert.equal(response.headers.get("content-type"), "application/problem+json");
      assert.equal(((await response.json()) as Problem).status, response.status);
      assert.ok([400, 404].includes(response.status));
    });

  it("for this method tells which ones there are", async () => {
    const expected = { "/api/v1/city": "GET, HEAD", "/api/v1/holds": "POST", "/healthz": "GET, HEAD" };
    for (const [path, allow] of Object.entries(expected)) {
      const response = await app.request(path, { method: "PUT" });
      assert.deepEqual([response.status, response.headers.get("allow")], [405, allow], path);
      assert.equal(((await response.json()) as Problem).code, "method-not-allowed");
    }
  });

  it("answers HEAD like GET, without a body", async () => {
    const head = await app.request("/api/v1/city", { method: "HEAD" });
    const get = await app.request("/api/v1/city");
    assert.deepEqual([head.status, await head.text()], [200, ""]);
    assert.equal(head.headers.get("etag"), get.headers.get("etag"));
  });
});
