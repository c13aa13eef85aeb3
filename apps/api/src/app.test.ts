import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Problem } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "./app.ts";
import { importCity } from "./catalog/import-city.ts";
import { cities, testParts, type TestParts } from "./testing/test-parts.ts";
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

function called(file: object, host: string): object {
  const { city, ...rest } = file as { city: object };
  return { ...rest, city: { ...city, hosts: [host] } };
}

describe("a host name that no city answers to", () => {
  let others: TestParts;
  let app: Hono<Env>;
  const ask = (path: string, headers: Record<string, string>) =>
    app.request(path, { headers: { host: "strange.example", ...headers } });
  before(async () => {
    others = await testParts({ city: called(cities.poznan, "poznan.example") });
    await importCity(others.database, called(cities.town, "kuusipeura.example"));
    app = createApp(others);
  });
  after(() => others.remove());

  for (const path of ["/", "/book", "/q/ABCDEF", "/nothing"])
    it(`is told to people in their language: ${path}`, async () => {
      const response = await ask(path, { accept: "text/html,*/*;q=0.8", "accept-language": "pl-PL,pl;q=0.9" });
      assert.deepEqual([response.status, response.headers.get("content-language")], [404, "pl"]);
      assert.match(response.headers.get("content-type")!, /^text\/html/);
      const page = await response.text();
      assert.match(page, /<html lang="pl">[^]*<h1>Pod tą nazwą nie odpowiada żadne miasto<\/h1>/);
      assert.doesNotMatch(page, /strange|poznan/i);
    });

  it("is a problem for programs", async () => {
    const response = await ask("/api/v1/city", { accept: "application/json" });
    assert.equal(((await response.json()) as Problem).code, "not-found");
  });
});

describe("an address of the world with a path", () => {
  it("is what every address of our pages begins with", async () => {
    const publicUrl = "https://city.example/okienko";
    const within = createApp({ ...parts, settings: { ...parts.settings, publicUrl } });
    const pages = ["/", "/book", "/book/civil-affairs/id-card", "/status", "/q/ABCDEF", "/nothing"];
    for (const path of [...pages, "/api/docs", "/problems/not-found"]) {
      const page = await (await within.request(path, { headers: { accept: "text/html" } })).text();
      const addresses = [...page.matchAll(/(?:href|src|action)="([^"#][^"]*)"/g)].map(([, it]) => it!);
      assert.ok(addresses.length > 0, path);
      for (const it of addresses) {
        const { origin, pathname } = new URL(it, `${publicUrl}${path}`);
        if (origin === "https://city.example") assert.match(pathname, /^\/okienko(\/|$)/, `${path}: ${it}`);
      }
    }
  });

  it("keeps redirects within", async () => {
    const location = (await app.request("/showcase")).headers.get("location")!;
    assert.equal(new URL(location, "https://city.example/okienko/showcase").pathname, "/okienko/showcase/");
  });
});
