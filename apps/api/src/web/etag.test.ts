import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Hono } from "hono";
import { answerJson, etagOf, readyJson } from "./etag.ts";

const ready = readyJson({ free: 1 });
const app = new Hono()
  .get("/minute", (c) => answerJson(c, ready, { maxAge: 60 }))
  .get("/fresh", (c) => answerJson(c, ready, { maxAge: 0 }));

const status = async (copies: string) => (await app.request("/fresh", { headers: { "If-None-Match": copies } })).status;

describe("a ready answer", () => {
  it("is JSON with its ETag", async () => {
    const response = await app.request("/minute");
    assert.deepEqual([response.status, await response.text()], [200, '{"free":1}']);
    assert.equal(response.headers.get("content-type"), "application/json");
    assert.equal(response.headers.get("etag"), ready.etag);
  });

  it("says for how long it may be kept", async () => {
    assert.equal((await app.request("/minute")).headers.get("cache-control"), "public, max-age=60");
    assert.equal((await app.request("/fresh")).headers.get("cache-control"), "public, no-cache");
  });

  it("is not sent to who has it", async () => {
    for (const copies of [ready.etag, `W/${ready.etag}`, `"other", ${ready.etag}`, `"a",W/${ready.etag},"b"`, "*"])
      assert.equal(await status(copies), 304, copies);
    const response = await app.request("/minute", { headers: { "If-None-Match": ready.etag } });
    assert.deepEqual([await response.text(), response.headers.get("etag")], ["", ready.etag]);
    assert.equal(response.headers.get("cache-control"), "public, max-age=60");
  });

  it("is sent to who has another one", async () => {
    for (const copies of ["", '"other"', ready.etag.slice(1, -1), ready.etag.toUpperCase(), "nonsense"])
      assert.equal(await status(copies), 200, copies);
  });

  it("has another ETag for other bytes, and the same for the same", () => {
    assert.equal(etagOf("a"), etagOf(new TextEncoder().encode("a")));
    assert.notEqual(etagOf("a"), etagOf("b"));
    assert.match(etagOf("a"), /^"[\w-]+"$/);
  });
});
