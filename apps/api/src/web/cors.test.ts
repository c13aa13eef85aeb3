import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { Env } from "./feature.ts";

let parts: TestParts;
let app: Hono<Env>;
before(async () => {
  parts = await testParts();
  app = createApp(parts);
});
after(() => parts.remove());

describe("other origins", () => {
  for (const origin of ["https://city.example", "null", "https://evil.example"])
    it(`like ${origin} may use what residents use, without cookies`, async () => {
      const { headers } = await app.request("/api/v1/city", { headers: { Origin: origin } });
      assert.equal(headers.get("access-control-allow-origin"), "*");
      assert.equal(headers.get("access-control-allow-credentials"), null);
      for (const name of ["ETag", "Retry-After", "Content-Language"])
        assert.ok(headers.get("access-control-expose-headers")!.includes(name));
    });

  it("ask before they write, and may remember the answer", async () => {
    const headers = { Origin: "https://city.example", "Access-Control-Request-Method": "PATCH" };
    const response = await app.request("/api/v1/visits/7K3F-9QMX", { method: "OPTIONS", headers });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get("access-control-max-age"), "86400");
    const allowed = response.headers.get("access-control-allow-headers")!.toLowerCase();
    for (const name of ["authorization", "content-type", "idempotency-key", "accept-language", "if-none-match"])
      assert.ok(allowed.includes(name), name);
    assert.match(response.headers.get("access-control-allow-methods")!, /PATCH.*DELETE/);
  });

  it("see refusals, too", async () => {
    const response = await app.request("/api/v1/offices/nowhere", { headers: { Origin: "https://city.example" } });
    assert.deepEqual([response.status, response.headers.get("access-control-allow-origin")], [404, "*"]);
  });

  it("may not read pages", async () => {
    assert.equal((await app.request("/api/docs")).headers.get("access-control-allow-origin"), null);
  });
});
