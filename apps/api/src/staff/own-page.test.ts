import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { bearing, DeskBrowser, enrolByPassword, firstLink, signedIn } from "../testing/desk-browser.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { permissions } from "./permissions.ts";

let parts: TestParts;
let app: Hono;
before(async () => {
  parts = await testParts();
  app = createApp(parts) as unknown as Hono;
});
after(() => parts.remove());

describe("a write of another site", () => {
  const foreign: Record<string, Record<string, string>> = {
    "another origin": { origin: "https://evil.example" },
    "a look-alike": { origin: "http://127.0.0.1:8080.evil.example" },
    "another port": { origin: "http://127.0.0.1:8081" },
    "no origin": { origin: "" },
    "an origin that is none": { origin: "null" },
    "a neighbour of the same site": { "sec-fetch-site": "same-site" },
    "another site": { "sec-fetch-site": "cross-site" },
    "an address that was typed": { "sec-fetch-site": "none" },
  };
  for (const [name, headers] of Object.entries(foreign))
    it(`is refused on every route: ${name}`, async () => {
      const browser = new DeskBrowser(app);
      await signedIn(parts, browser, ["administrator"]);
      for (const route of Object.keys(permissions).filter((it) => !it.startsWith("GET "))) {
        const [method, path] = route.split(" ") as [string, string];
        const answer = await browser.ask(method, path.replace("/desk", ""), {}, headers);
        assert.deepEqual([answer.status, answer.body.code], [403, "foreign-request"], route);
      }
      assert.ok(await browser.member(), "still signed in");
    });

  it("is refused without the header that a form cannot send", async () => {
    const browser = new DeskBrowser(app);
    await signedIn(parts, browser, ["clerk"]);
    const cookie = `okienko-desk=${browser.cookies.get("okienko-desk")}`;
    const headers = { cookie, origin: "http://127.0.0.1:8080" };
    const bare = await app.request("/api/v1/desk/session", { method: "DELETE", headers });
    assert.equal(bare.status, 403);
    const control = await browser.ask("DELETE", "/session", undefined, { "sec-fetch-site": "same-origin" });
    assert.equal(control.status, 204);
  });

  it("is not even asked for: no answer of the desk names an origin", async () => {
    const headers = { origin: "https://evil.example", "access-control-request-method": "POST" };
    for (const method of ["GET", "OPTIONS", "POST"])
      for (const path of ["session", "staff", "nothing"]) {
        const answer = await app.request(`/api/v1/desk/${path}`, { method, headers });
        assert.equal(answer.headers.get("access-control-allow-origin"), null, `${method} ${path}`);
        assert.equal(answer.headers.get("cross-origin-resource-policy"), "same-origin");
      }
    const control = await app.request("/api/v1/city", { headers });
    assert.equal(control.headers.get("access-control-allow-origin"), "*");
  });

  it("is a form in vain: the desk takes JSON only", async () => {
    const browser = new DeskBrowser(app);
    const type = { "content-type": "text/plain" };
    assert.equal((await browser.ask("POST", "/session/password", {}, type)).status, 415);
  });
});

describe("the cookie of a desk in the world", () => {
  it("needs TLS and belongs to one host", async () => {
    const world = await testParts({ environment: { PUBLIC_URL: "https://city.example/okienko" } });
    const own = { origin: "https://city.example" };
    const there = createApp(world);
    const behindTls = {
      request: (path: string, init: RequestInit) =>
        there.request(path, { ...init, headers: { ...init.headers, ...own } }),
    };
    const browser = new DeskBrowser(behindTls as never, "city.example");
    const { answer } = await enrolByPassword(world, browser, await firstLink(world), {
      name: "Ada",
      email: "a@b.example",
    });
    assert.match(
      answer.headers.getSetCookie().join(),
      /^__Host-okienko-desk=[0-9a-z]{32}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    assert.ok(await browser.member());
    await world.remove();
  });
});

describe("whoever guesses the secret of a link", () => {
  it("is stopped, which is no harm to those who are signed in", async () => {
    const limited = await testParts({ environment: { RATE_LIMITS: "on" } });
    const there = createApp(limited) as unknown as Hono;
    const browser = new DeskBrowser(there);
    const guess = () => browser.ask("GET", "/link", undefined, bearing("x".repeat(32)));
    for (let guesses = 0; guesses < 30; guesses++) assert.equal((await guess()).body.code, "link-used");
    assert.equal((await guess()).status, 429);
    await signedIn(limited, browser, ["clerk"]);
    assert.equal((await browser.ask("GET", "/account")).status, 200);
    await limited.remove();
  });
});

describe("a page of the desk", () => {
  it("has the strict policy of our own pages, and says nothing to search engines", async () => {
    for (const path of ["/desk/", "/desk/staff", "/desk/provider"]) {
      const page = await app.request(path, { headers: { "accept-language": "pl" } });
      const policy = page.headers.get("content-security-policy")!;
      for (const it of [
        "script-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ])
        assert.ok(policy.includes(it), it);
      assert.doesNotMatch(policy, /unsafe/);
      assert.match(await page.text(), /<html lang="pl">[^]*noindex/);
    }
    assert.equal((await app.request("/desk")).headers.get("location"), "desk/");
  });
});
