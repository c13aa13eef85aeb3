import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Problem } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { StoredCatalogs } from "../catalog/stored-catalogs.ts";
import { openDatabase } from "../database/database.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { Env } from "../web/feature.ts";

let parts: TestParts;
let app: Hono<Env>;
let home: Hono<Env>;
before(async () => {
  parts = await testParts({ environment: { PUBLIC_URL: "https://book.example/" } });
  app = createApp(parts);
  home = createApp({ ...parts, settings: { ...parts.settings, publicUrl: "http://127.0.0.1:8080" } });
});
after(() => parts.remove());

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

describe("whoever runs the server", () => {
  it("hears that it lives and that it is ready", async () => {
    assert.equal((await app.request("/healthz")).status, 200);
    assert.equal((await app.request("/readyz")).status, 200);
  });

  it("hears that it is not ready while the database is gone or old, though it lives", async () => {
    const empty = openDatabase("sqlite::memory:");
    const gone = openDatabase("postgres://nobody@127.0.0.1:1/nothing");
    for (const database of [empty, gone]) {
      const broken = createApp({ ...parts, database, catalogs: new StoredCatalogs(database) });
      const response = await broken.request("/readyz");
      assert.deepEqual([response.status, response.headers.has("retry-after")], [503, true]);
      assert.equal((await broken.request("/healthz")).status, 200);
      await database.close();
    }
  });

  it("hears 503 from every route while the database is gone", async () => {
    const database = openDatabase("postgres://nobody@127.0.0.1:1/nothing");
    const broken = createApp({ ...parts, database, catalogs: new StoredCatalogs(database) });
    const response = await broken.request("/api/v1/city");
    assert.deepEqual([response.status, ((await response.json()) as Problem).code], [503, "database-unavailable"]);
    await database.close();
  });

  it("reads numbers on the machine itself, not through a proxy and not from elsewhere", async () => {
    const status = async (peer: string, headers = {}) =>
      (await home.request("/metrics", { headers: { host: "localhost:8080", ...headers } }, from(peer))).status;
    for (const peer of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) assert.equal(await status(peer), 200);
    for (const host of ["127.0.0.1:8080", "[::1]:8080", "localhost"])
      assert.equal(await status("127.0.0.1", { host }), 200, host);
    for (const peer of ["203.0.113.1", "10.0.0.1"]) assert.equal(await status(peer), 404);
    assert.equal((await home.request("/metrics", { headers: { host: "localhost" } })).status, 404);
    for (const name of ["X-Forwarded-For", "Forwarded", "Via"])
      assert.equal(await status("127.0.0.1", { [name]: "x" }), 404);
    for (const host of ["book.example", "127.0.0.1.book.example", ""])
      assert.equal(await status("127.0.0.1", { host }), 404, host);
  });

  it("reads no numbers without a token where the world has an address of the server: a proxy may tell nothing of itself", async () => {
    const asked = await app.request("/metrics", { headers: { host: "127.0.0.1:8080" } }, from("127.0.0.1"));
    assert.equal(asked.status, 404);
  });

  it("reads numbers from anywhere with the token, if there is one, and then nobody else does", async () => {
    const token = "0123456789abcdef";
    const guarded = createApp({ ...parts, settings: { ...parts.settings, metricsToken: token } });
    const status = async (secret: string | null, peer = "203.0.113.1") =>
      (await guarded.request("/metrics", { headers: secret ? { Authorization: `Bearer ${secret}` } : {} }, from(peer)))
        .status;
    assert.deepEqual(
      [await status(token), await status("wrong"), await status(null), await status(null, "127.0.0.1")],
      [200, 401, 401, 401],
    );
  });

  it("sees requests by route, never by address", async () => {
    await home.request("/api/v1/status/7K3F-9QMX?x=canary");
    const text = await (await home.request("/metrics", { headers: { host: "localhost" } }, from("127.0.0.1"))).text();
    assert.match(
      text,
      /okienko_http_request_seconds_count\{method="GET",route="\/api\/v1\/status\/:reference",status="404"\} 1/,
    );
    assert.match(text, /^process_resident_memory_bytes \d+/m);
    assert.ok(!text.includes("7K3F") && !text.includes("canary"));
  });
});
