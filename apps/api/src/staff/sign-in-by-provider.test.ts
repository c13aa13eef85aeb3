import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { DeskSession, InvitedMember, ProviderAddress } from "@okienko/contract";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { DeskBrowser, enrolByPassword, firstLink, signedIn } from "../testing/desk-browser.ts";
import { type IdentityProvider, startIdentityProvider, type Tampering } from "../testing/identity-provider.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const clientId = "okienko";
const ada = { name: "Ada Próbna", email: "ada@example.org" };

for (const { name, open } of await testDatabases())
  describe(`the city's own sign-in (${name})`, () => {
    let provider: IdentityProvider;
    let parts: TestParts;
    let app: Hono;

    before(async () => {
      provider = await startIdentityProvider(clientId);
      const environment = {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: "a secret of the provider",
      };
      parts = await testParts({ open, environment });
      app = createApp(parts) as unknown as Hono;
      const link = await firstLink(parts);
      const { answer } = await roundTrip(new DeskBrowser(app), { link, ...ada });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
    });
    after(async () => {
      await provider.stop();
      await parts.remove();
    });
    beforeEach(() => Object.assign(provider, { subject: "subject-1", tampering: {} }));

    const answerWith = (browser: DeskBrowser, query: string) =>
      browser.ask<DeskSession>("POST", "/session/provider-answer", { query });

    async function roundTrip(browser: DeskBrowser, asked: object = {}) {
      const { body } = await browser.ask<ProviderAddress>("POST", "/session/provider", asked);
      const query = await provider.visit(body.url);
      return { url: body.url, query, answer: await answerWith(browser, query) };
    }

    it("signs in the identity that a link was used with", async () => {
      const browser = new DeskBrowser(app);
      const { answer, url } = await roundTrip(browser);
      assert.equal(answer.body.member!.email, ada.email);
      assert.ok(await browser.member());
      const { searchParams } = new URL(url);
      assert.equal(searchParams.get("redirect_uri"), "http://127.0.0.1:8080/desk/provider");
      assert.deepEqual(
        [...searchParams.keys()].filter((it) => /secret/.test(it)),
        [],
      );
    });

    it("signs in nobody by e-mail alone: the same address with another subject is a stranger", async () => {
      provider.subject = "somebody-else";
      const { answer } = await roundTrip(new DeskBrowser(app));
      assert.equal(answer.body.code, "sign-in-refused");
    });

    const tamperings: Record<string, Tampering> = {
      "for another audience": { claims: { aud: "another-client" } },
      "of another issuer": { claims: { iss: "https://evil.example" } },
      "that has run out": { claims: { exp: Math.floor(Date.now() / 1000) - 600 } },
      "with another nonce": { claims: { nonce: "another" } },
      "without a nonce": { claims: { nonce: undefined } },
      "without a signature": { isUnsigned: true },
      "signed by somebody else": { isForged: true },
    };
    for (const [kind, tampering] of Object.entries(tamperings))
      it(`refuses a token ${kind}`, async () => {
        provider.tampering = tampering;
        const browser = new DeskBrowser(app);
        const { answer } = await roundTrip(browser);
        assert.deepEqual([answer.status, answer.body.code], [401, "sign-in-refused"]);
        assert.equal(await browser.member(), null);
      });

    it("takes an answer once, from the browser that asked, with the state that was given", async () => {
      const browser = new DeskBrowser(app);
      const { query } = await roundTrip(browser);
      assert.equal((await answerWith(browser, query)).status, 401, "again");
      const { body } = await browser.ask<ProviderAddress>("POST", "/session/provider", {});
      const foreign = await provider.visit(body.url);
      assert.equal((await answerWith(new DeskBrowser(app), foreign)).status, 401, "another browser");
      const { body: third } = await browser.ask<ProviderAddress>("POST", "/session/provider", {});
      const stateless = (await provider.visit(third.url)).replace(/state=[^&]+/, "state=made-up");
      assert.equal((await answerWith(browser, stateless)).status, 401, "another state");
      assert.equal((await answerWith(browser, "?error=access_denied")).status, 401, "a refusal");
    });

    it("ties an invitation to one identity, which is nobody else's", async () => {
      const administrator = new DeskBrowser(app);
      await signedIn(parts, administrator, ["administrator"]);
      const invite = async (email: string) => {
        const { body } = await administrator.ask<InvitedMember>("POST", "/staff", {
          name: "Kim",
          email,
          roles: ["clerk"],
        });
        return new URL(body.link).hash.slice(1);
      };
      provider.subject = "subject-2";
      const link = await invite("kim@example.org");
      const { answer } = await roundTrip(new DeskBrowser(app), { link });
      assert.equal(answer.body.member!.email, "kim@example.org");
      assert.equal((await new DeskBrowser(app).ask("POST", "/session/provider", { link })).body.code, "link-used");
      const other = await invite("other@example.org");
      const second = await roundTrip(new DeskBrowser(app), { link: other });
      assert.equal(second.answer.body.code, "sign-in-refused");
      const { answer: still } = await enrolByPassword(parts, new DeskBrowser(app), other);
      assert.equal(still.status, 200, "the link is still there");
    });

    it("is an account's no more once it is disabled", async () => {
      provider.subject = "subject-3";
      const administrator = new DeskBrowser(app);
      await signedIn(parts, administrator, ["administrator"]);
      const invitation = { name: "Ola", email: "ola@example.org", roles: ["clerk"] };
      const { body } = await administrator.ask<InvitedMember>("POST", "/staff", invitation);
      const link = new URL(body.link).hash.slice(1);
      const { answer } = await roundTrip(new DeskBrowser(app), { link });
      const { id, revision } = answer.body.member!;
      await administrator.ask("PATCH", `/staff/${id}`, { revision, state: "disabled" });
      assert.equal((await roundTrip(new DeskBrowser(app))).answer.status, 401);
    });
  });

describe("a city without a sign-in of its own, or one that is away", () => {
  it("says so", async () => {
    const parts = await testParts();
    const without = createApp(parts) as unknown as Hono;
    assert.equal((await new DeskBrowser(without).ask("POST", "/session/provider", {})).body.code, "not-found");
    const provider = { issuer: "http://127.0.0.1:9", clientId, clientSecret: "a secret of the provider" };
    const away = createApp({ ...parts, settings: { ...parts.settings, provider } }) as unknown as Hono;
    assert.equal((await new DeskBrowser(away).ask("POST", "/session/provider", {})).status, 503);
    await parts.remove();
  });
});
