import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { problems } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { bookingRoom } from "../rooms/booking.ts";
import { cityLifeRoom } from "../rooms/city-life.ts";
import { frontOf } from "../rooms/front.ts";
import { hallRoom } from "../rooms/hall.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { Env } from "../web/feature.ts";

let parts: TestParts;
let app: Hono<Env>;
before(async () => {
  parts = await testParts({ environment: { PUBLIC_URL: "https://book.example/" } });
  app = createApp(parts);
});
after(() => parts.remove());

describe("the description of the API", () => {
  interface Document {
    openapi: string;
    servers: { url: string }[];
    paths: Record<string, Record<string, { operationId: string; security?: object[] }>>;
    components: { schemas: Record<string, object>; securitySchemes: Record<string, { scheme: string }> };
  }
  const read = async () => (await (await app.request("/api/v1/openapi.json")).json()) as Document;

  it("is OpenAPI 3.1 with every route of version 1", async () => {
    const document = await read();
    assert.match(document.openapi, /^3\.1\./);
    assert.deepEqual(document.servers, [{ url: "https://book.example/api/v1" }]);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((it) => `${it.toUpperCase()} /api/v1${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
    );
    const front = frontOf(parts); // the API of the desk is not described: it changes with its pages
    const served = [bookingRoom(front), hallRoom(front), cityLifeRoom(front)]
      .flatMap(({ routes }) => routes)
      .filter(({ method, path }) => method !== "ALL" && /^\/api\/v1\/.*[^*]$/.test(path))
      .filter(({ path }) => path !== "/api/v1/check-in/:file") // a picture
      .map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual([...new Set(served)].sort(), described.sort());
  });

  it("names every operation, so that clients can be generated from it", async () => {
    const names = Object.values((await read()).paths).flatMap((it) => Object.values(it).map((op) => op.operationId));
    for (const it of names) assert.match(it, /^[a-z]+([A-Z]\w+)?$/);
    assert.equal(new Set(names).size, names.length);
  });

  it("leads nowhere that is not there", async () => {
    const document = await read();
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      assert.ok(document.components.schemas[name!], name);
    assert.equal(document.components.securitySchemes["secret"]!.scheme, "bearer");
    assert.deepEqual(document.paths["/visits/{reference}"]!["get"]!.security, [{ secret: [] }]);
  });

  it("may be read by other sites and kept", async () => {
    const { headers } = await app.request("/api/v1/openapi.json");
    assert.equal(headers.get("access-control-allow-origin"), "*");
    assert.ok(headers.get("etag"));
  });

  it("is a page for people, with an anchor and an example for each route and no script", async () => {
    const document = await read();
    const page = await (await app.request("/api/docs")).text();
    assert.ok(!page.includes("<script") && !/ (style|on\w+)=/.test(page));
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(id!), id);
    for (const path of Object.keys(document.paths)) assert.ok(page.includes(` ${path}</code></h3>`), path);
    assert.equal([...page.matchAll(/<pre>/g)].length, Object.values(document.paths).flatMap(Object.keys).length);
    assert.match((await app.request("/api/docs.css")).headers.get("content-type")!, /^text\/css/);
  });

  it("explains every problem where its type leads", async () => {
    for (const [code, { title }] of Object.entries(problems))
      assert.ok((await (await app.request(`/problems/${code}`)).text()).includes(title), code);
    for (const code of ["nothing", "constructor", "__proto__"])
      assert.equal((await app.request(`/problems/${code}`)).status, 404);
  });

  it("comes with the schema of city files", async () => {
    const schema = (await (await app.request("/schema/city-file.json")).json()) as {
      $schema: string;
      required: string[];
    };
    assert.match(schema.$schema, /2020-12/);
    assert.ok(schema.required.includes("offices"));
  });
});
