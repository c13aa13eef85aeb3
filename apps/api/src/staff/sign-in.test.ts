import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { AuditPage, DeskSession } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import {
  bearing,
  codeOf,
  DeskBrowser,
  enrolByPassword,
  firstLink,
  password,
  signedIn,
} from "../testing/desk-browser.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const ada = { name: "Ada Próbna", email: "ada@example.org" };
const minute = 60_000;

for (const { name, open } of await testDatabases())
  describe(`signing in (${name})`, () => {
    let parts: TestParts;
    let app: Hono;
    let secret: string;
    /** Steps of codes that tests have used. */
    let ahead = -1;
    const browserAt = (milliseconds: number) => {
      const later = { ...parts, database: shifted(parts.database, milliseconds) };
      return new DeskBrowser(createApp(later) as unknown as Hono);
    };
    const signIn = (browser: DeskBrowser, change: object = {}) =>
      browser.ask<DeskSession>("POST", "/session/password", { email: ada.email, password, ...change });

    before(async () => {
      parts = await testParts({ open });
      app = createApp(parts) as unknown as Hono;
      const browser = new DeskBrowser(app);
      const enrolled = await enrolByPassword(parts, browser, await firstLink(parts), ada);
      assert.equal(enrolled.answer.status, 200);
      secret = enrolled.secret;
    });
    after(() => parts.remove());

    it("takes the right password with a code, and gives a cookie that scripts cannot read", async () => {
      const browser = new DeskBrowser(app);
      const answer = await signIn(browser, { code: await codeOf(parts, secret, ++ahead) });
      assert.deepEqual([answer.status, answer.body.member!.email], [200, ada.email]);
      assert.match(
        answer.headers.getSetCookie().join(),
        /^okienko-desk=[0-9a-z]{32}; Path=\/; HttpOnly; SameSite=Lax$/,
      );
      assert.equal(answer.headers.get("cache-control"), "no-store");
      assert.equal((await browser.member())!.name, ada.name);
    });

    it("takes a code once, also of two who use it at the same time", async () => {
      // the later step of two is for this test alone: it is right once the clock is there
      const later = { ...parts, database: shifted(parts.database, 2 * minute) };
      const there = createApp(later) as unknown as Hono;
      const code = await codeOf(later, secret);
      const both = await Promise.all([
        signIn(new DeskBrowser(there), { code }),
        signIn(new DeskBrowser(there), { code }),
      ]);
      assert.deepEqual(both.map(({ status }) => status).sort(), [200, 401]);
      const again = await signIn(new DeskBrowser(there), { code });
      assert.equal(again.body.code, "sign-in-refused");
    });

    it("does not say whether account, password or code was wrong", async () => {
      const code = await codeOf(parts, secret, 9);
      const wrong = [
        { email: "nobody@example.org", code },
        { password: "another horse battery", code },
        { code },
        { code: "000000" },
      ];
      const answers = await Promise.all(wrong.map((it) => signIn(new DeskBrowser(app), it)));
      const [first, ...others] = answers.map(({ status, body }) => ({ status, ...body, detail: body.detail }));
      assert.equal(first!.code, "sign-in-refused");
      for (const it of others) assert.deepEqual(it, first);
    });

    it("gives a new session at each sign-in, and the one before ends", async () => {
      const at = 10 * minute;
      const later = { ...parts, database: shifted(parts.database, at) };
      const browser = browserAt(at);
      browser.cookies.set("okienko-desk", "fixed0fixed0fixed0fixed0fixed000");
      await signIn(browser, { code: await codeOf(later, secret) });
      const first = browser.cookies.get("okienko-desk")!;
      assert.notEqual(first, "fixed0fixed0fixed0fixed0fixed000");
      await signIn(browser, { code: await codeOf(later, secret, 1) });
      assert.notEqual(browser.cookies.get("okienko-desk"), first);
      const old = browserAt(at);
      old.cookies.set("okienko-desk", first);
      assert.equal(await old.member(), null);
    });

    it("ends a session after half an hour without a request, and after twelve hours in any case", async () => {
      const browser = new DeskBrowser(app);
      await signedIn(parts, browser, ["clerk"]);
      const memberAt = (milliseconds: number) => {
        const it = browserAt(milliseconds);
        it.cookies.set("okienko-desk", browser.cookies.get("okienko-desk")!);
        return it.member();
      };
      assert.ok(await memberAt(29 * minute));
      assert.ok(await memberAt(58 * minute), "a request keeps it alive");
      assert.equal(await memberAt(89 * minute), null);
      for (let at = 58; at <= 12 * 60; at += 25) await memberAt(at * minute);
      assert.equal(await memberAt((12 * 60 + 1) * minute), null);
    });

    it("signs out everywhere", async () => {
      const here = new DeskBrowser(app);
      await signedIn(parts, here, ["clerk"]);
      const stolen = new DeskBrowser(app);
      stolen.cookies.set("okienko-desk", here.cookies.get("okienko-desk")!);
      assert.equal((await here.ask("DELETE", "/sessions")).status, 204);
      assert.equal(here.cookies.size, 0);
      assert.equal(await stolen.member(), null);
    });

    it("lets nobody guess: after ten tries even the right password is not looked at, and no account is told", async () => {
      const at = 60 * minute;
      const later = { ...parts, database: shifted(parts.database, at) };
      const tries = await Promise.all(
        Array.from({ length: 14 }, () => signIn(browserAt(at), { password: "wrong wrong wrong", code: "000000" })),
      );
      const codes = tries.map(({ body }) => body.code);
      assert.equal(codes.filter((it) => it === "sign-in-refused").length, 10);
      const right = await signIn(browserAt(at), { code: await codeOf(later, secret) });
      assert.deepEqual([right.status, right.body.code], [429, "too-many-requests"]);
      assert.ok(Number(right.headers.get("retry-after")) > 800);
      const nobody = () => signIn(browserAt(at), { email: "none@example.org", code: "000000" });
      const others = await Promise.all(Array.from({ length: 11 }, nobody));
      assert.equal(others.filter(({ status }) => status === 429).length, 1, "an account that is none is locked alike");
      const afterwards = { ...parts, database: shifted(parts.database, at + 16 * minute) };
      const free = await signIn(browserAt(at + 16 * minute), { code: await codeOf(afterwards, secret) });
      assert.equal(free.status, 200);
    });

    it("writes down who signed in and who was refused, without secrets", async () => {
      const browser = new DeskBrowser(app);
      await signedIn(parts, browser, ["auditor"]);
      const { body } = await browser.ask<AuditPage>("GET", "/audit?limit=200");
      const actions = new Set(body.entries.map(({ action }) => action));
      for (const it of ["staff-signed-in", "staff-sign-in-refused", "staff-link-used", "staff-signed-out-everywhere"])
        assert.ok(actions.has(it), it);
      const told = JSON.stringify(body.entries.map((it) => ({ ...it, actorName: null })));
      for (const it of [password, secret, ada.email, ada.name, "nobody@example.org", "argon2"])
        assert.ok(!told.includes(it), it);
    });

    it("stores no password, no secret of codes and no token in clear", async () => {
      const browser = new DeskBrowser(app);
      await signedIn(parts, browser, ["clerk"]);
      const { read } = parts.database;
      const rows = [
        await read.selectFrom("staff_password").selectAll().execute(),
        await read.selectFrom("staff_session").selectAll().execute(),
        await read.selectFrom("staff_attempt").selectAll().execute(),
        await read.selectFrom("staff_challenge").selectAll().execute(),
      ];
      const stored = JSON.stringify(rows);
      assert.match(stored, /argon2id\$m=65536,t=3,p=1\$/);
      for (const it of [password, secret, browser.cookies.get("okienko-desk")!, ada.email])
        assert.ok(!stored.includes(it), it);
    });

    it("asks for a link's secret where it needs one", async () => {
      const browser = new DeskBrowser(app);
      assert.equal((await browser.ask("GET", "/link")).body.code, "secret-missing");
      assert.equal((await browser.ask("GET", "/link", undefined, bearing("x".repeat(32)))).body.code, "link-used");
    });
  });
