import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { Account, CodeSetup, InvitedMember } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { codeOf, DeskBrowser, enrolByPassword, password, signedIn } from "../testing/desk-browser.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

for (const { name, open } of await testDatabases())
  describe(`one's own account (${name})`, () => {
    let parts: TestParts;
    let app: Hono;
    beforeEach(async () => {
      parts = await testParts({ open });
      app = createApp(parts) as unknown as Hono;
    });
    afterEach(() => parts.remove());

    async function withPassword(): Promise<{ browser: DeskBrowser; secret: string }> {
      const administrator = new DeskBrowser(app);
      await signedIn(parts, administrator, ["administrator"]);
      const invitation = { name: "Kim", email: "kim@example.org", roles: ["clerk"] };
      const { body } = await administrator.ask<InvitedMember>("POST", "/staff", invitation);
      const browser = new DeskBrowser(app);
      const { secret } = await enrolByPassword(parts, browser, new URL(body.link).hash.slice(1));
      return { browser, secret };
    }
    const signIn = async (browser: DeskBrowser, password: string, code: string) =>
      (await browser.ask("POST", "/session/password", { email: "kim@example.org", password, code })).status;

    it("changes the password for those who know it; the codes stay, other sessions end", async () => {
      const { browser, secret } = await withPassword();
      const other = new DeskBrowser(app);
      assert.equal(await signIn(other, password, await codeOf(parts, secret)), 200);
      const next = "a wholly other password";
      const put = (current: string) => browser.ask<Account>("PUT", "/account/password", { current, password: next });
      const wrong = await put("not my password");
      assert.deepEqual(
        wrong.body.errors!.map(({ pointer }) => pointer),
        ["/current"],
      );
      assert.equal((await put(password)).status, 200);
      assert.ok(await browser.member(), "this session stays");
      assert.equal(await other.member(), null);
      assert.equal(await signIn(other, password, await codeOf(parts, secret, 1)), 401);
      assert.equal(await signIn(other, next, await codeOf(parts, secret, 1)), 200);
    });

    it("takes new codes, and the old ones are nothing", async () => {
      const { browser, secret } = await withPassword();
      const { body: setup } = await browser.ask<CodeSetup>("POST", "/account/codes");
      assert.match(setup.uri, /^otpauth:\/\/totp\//);
      assert.match(setup.picture, /^data:image\/svg\+xml;base64,/);
      const codes = { secret: setup.secret, code: await codeOf(parts, setup.secret, -1) };
      const change = { current: password, password, codes };
      assert.equal((await browser.ask("PUT", "/account/password", change)).status, 200);
      assert.equal((await browser.ask("PUT", "/account/password", change)).status, 422, "a secret proves once");
      assert.equal(await signIn(new DeskBrowser(app), password, await codeOf(parts, secret)), 401);
      assert.equal(await signIn(new DeskBrowser(app), password, await codeOf(parts, setup.secret)), 200);
    });

    it("changes ways to sign in only within a quarter of an hour after signing in", async () => {
      const { browser } = await withPassword();
      const later = createApp({ ...parts, database: shifted(parts.database, 16 * 60_000) }) as unknown as Hono;
      const stale = new DeskBrowser(later);
      for (const [cookie, value] of browser.cookies) stale.cookies.set(cookie, value);
      const asked = [
        await stale.ask("POST", "/account/codes"),
        await stale.ask("PUT", "/account/password", { current: password, password: "a wholly other password" }),
        await stale.ask("DELETE", "/account/passkeys/any"),
      ];
      for (const { status, body } of asked) assert.deepEqual([status, body.code], [403, "sign-in-again"]);
      assert.equal(
        (await stale.ask("PATCH", "/account", { name: "Kim Kontrola" })).status,
        200,
        "a name may be changed",
      );
    });

    it("changes nothing but what is one's own to change", async () => {
      const { browser } = await withPassword();
      const { body } = await browser.ask<Account>("PATCH", "/account", {
        name: "Kim",
        roles: ["administrator"],
        email: "x@y.example",
      });
      assert.deepEqual([body.member.roles, body.member.email], [["clerk"], "kim@example.org"]);
      assert.doesNotMatch(JSON.stringify(body), /hash|sealed|argon2/);
    });

    it("has no passkey of a page whose host is a number, and says so", async () => {
      const { browser } = await withPassword();
      assert.equal((await browser.ask("POST", "/account/passkey-options")).body.code, "passkeys-need-a-name");
    });
  });
