import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { Env } from "./feature.ts";

let parts: TestParts;
let app: Hono<Env>;
before(async () => {
  parts = await testParts({ environment: { PUBLIC_URL: "https://book.example/" } });
  app = createApp(parts);
});
after(() => parts.remove());

describe("every answer", () => {
  const paths = ["/healthz", "/api/v1/city", "/api/v1/nothing", "/nothing", "/api/docs", "/widgets/nothing.js"];
  for (const path of paths)
    it(`of ${path} tells browsers to be careful`, async () => {
      const { headers } = await app.request(path);
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("referrer-policy"), "no-referrer");
      assert.match(headers.get("strict-transport-security")!, /^max-age=31536000/);
      assert.match(headers.get("content-security-policy")!, /default-src 'none'.*frame-ancestors 'none'/);
      assert.match(headers.get("x-request-id")!, /^[\da-f-]{36}$/);
      assert.equal(headers.get("x-powered-by"), null);
    });

  it("lets other sites load what is made for them, and nothing else", async () => {
    const policy = async (path: string) => (await app.request(path)).headers.get("cross-origin-resource-policy");
    assert.deepEqual(await Promise.all(["/api/v1/city", "/widgets/x.js"].map(policy)), [
      "cross-origin",
      "cross-origin",
    ]);
    assert.deepEqual(await Promise.all(["/api/docs", "/healthz"].map(policy)), ["same-origin", "same-origin"]);
  });

  it("promises HTTPS only where there is HTTPS", async () => {
    const plain = await testParts({ environment: { PUBLIC_URL: "http://book.example" } });
    const { headers } = await createApp(plain).request("/healthz");
    assert.equal(headers.get("strict-transport-security"), null);
    await plain.remove();
  });
});
