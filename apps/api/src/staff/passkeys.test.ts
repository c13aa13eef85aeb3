import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Account, DeskSession, InvitedMember, PasskeyOptions } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { bearing, DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { shifted } from "../testing/shifted.ts";
import { type Lies, SoftPasskey } from "../testing/soft-passkey.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const host = "localhost:8080";
const origin = `http://${host}`;

for (const { name, open } of await testDatabases())
  describe(`a passkey (${name})`, () => {
    let parts: TestParts;
    let app: Hono;
    let passkey: SoftPasskey;
    let kim: DeskBrowser;
    const optionsOf = async (browser: DeskBrowser, path: string, headers = {}, body?: object) =>
      (await browser.ask<PasskeyOptions>("POST", path, body, headers)).body as PasskeyOptions;
    const signIn = (browser: DeskBrowser, response: object) =>
      browser.ask<DeskSession>("POST", "/session/passkey", { response });

    before(async () => {
      parts = await testParts({ open });
      app = createApp(parts) as unknown as Hono;
      const administrator = new DeskBrowser(app, host);
      await signedIn(parts, administrator, ["administrator"]);
      const invitation = { name: "Kim", email: "kim@example.org", roles: ["clerk"] };
      const { body } = await administrator.ask<InvitedMember>("POST", "/staff", invitation);
      const link = bearing(new URL(body.link).hash.slice(1));
      kim = new DeskBrowser(app, host);
      passkey = new SoftPasskey(origin);
      const options = await optionsOf(kim, "/link/passkey-options", link, {});
      const made = { name: "key", response: passkey.make(options) };
      const lied = { name: "key", response: passkey.make(options, { origin: "http://evil.example" }) };
      assert.equal((await kim.ask("POST", "/link/enrolment", { passkey: lied }, link)).body.code, "invalid-fields");
      assert.equal((await kim.ask("POST", "/link/enrolment", { passkey: made }, link)).status, 200);
    });
    after(() => parts.remove());

    it("signs its owner in, and an answer that was seen does not work again", async () => {
      const browser = new DeskBrowser(app, host);
      const response = passkey.find(await optionsOf(browser, "/session/passkey-options"));
      const both = await Promise.all([signIn(browser, response), signIn(new DeskBrowser(app, host), response)]);
      assert.deepEqual(both.map(({ status }) => status).sort(), [200, 401]);
      assert.equal((await signIn(new DeskBrowser(app, host), response)).body.code, "sign-in-refused");
    });

    const lies: Record<string, Lies> = {
      "another page": { origin: "http://evil.example:8080" },
      "another host": { rpId: "evil.example" },
      "a challenge that we have not given": { challenge: "bWFkZSB1cA" },
      "nobody's finger": { isUnverified: true },
    };
    for (const [lie, it_] of Object.entries(lies))
      it(`is refused with ${lie}`, async () => {
        const browser = new DeskBrowser(app, host);
        const response = passkey.find(await optionsOf(browser, "/session/passkey-options"), it_);
        assert.equal((await signIn(browser, response)).body.code, "sign-in-refused");
        assert.equal(await browser.member(), null);
      });

    it("is refused when it is another one, late, or was asked for something else", async () => {
      const browser = new DeskBrowser(app, host);
      const stranger = new SoftPasskey(origin);
      const options = await optionsOf(browser, "/session/passkey-options");
      assert.equal((await signIn(browser, stranger.find(options))).status, 401);
      const later = { ...parts, database: shifted(parts.database, 16 * 60_000) };
      const late = new DeskBrowser(createApp(later) as unknown as Hono, host);
      assert.equal((await signIn(late, passkey.find(options))).status, 401);
      const forAnother = await optionsOf(kim, "/account/passkey-options");
      assert.equal((await signIn(browser, passkey.find(forAnother))).status, 401);
    });

    it("can be joined by another one, and taken away, but for the last", async () => {
      const second = new SoftPasskey(origin);
      const options = await optionsOf(kim, "/account/passkey-options");
      const added = await kim.ask<Account>("POST", "/account/passkeys", {
        name: "two",
        response: second.make(options),
      });
      assert.deepEqual(
        added.body.passkeys.map((it) => it.name),
        ["key", "two"],
      );
      const remove = (id: string) => kim.ask<Account>("DELETE", `/account/passkeys/${id}`);
      const ids = added.body.passkeys.map(({ id }) => id);
      const both = await Promise.all(ids.map(remove));
      const codes = both.map(({ status, body }) => body.code ?? status);
      assert.equal(codes.filter((it) => it === 200).length, 1, "one of two who take both away");
      const left = (await kim.ask<Account>("GET", "/account")).body.passkeys;
      assert.equal(left.length, 1);
      assert.equal((await remove(left[0]!.id)).body.code, "last-way-in");
      assert.equal((await remove("unknown")).body.code, "unknown-passkey");
      const browser = new DeskBrowser(app, host);
      const kept = left[0]!.name === "key" ? passkey : second;
      const gone = kept === passkey ? second : passkey;
      assert.equal(
        (await signIn(browser, gone.find(await optionsOf(browser, "/session/passkey-options")))).status,
        401,
      );
      assert.equal(
        (await signIn(browser, kept.find(await optionsOf(browser, "/session/passkey-options")))).status,
        200,
      );
    });
  });
