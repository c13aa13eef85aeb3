import { deskRoutes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { writing } from "./desk-context.ts";
import { deskFeature, memberOf } from "./desk-feature.ts";
import { relyingPartyOf, requireOwnPage } from "./own-page.ts";
import { type Provider, providerOf } from "./provider.ts";
import { flowCookie, sessionCookie } from "./session-cookie.ts";
import { begin, sessionView } from "./session-view.ts";
import { signOut, signOutEverywhere } from "./sessions.ts";
import { signInByPasskey, signInOptions } from "./sign-in-by-passkey.ts";
import { signInByPassword } from "./sign-in-by-password.ts";
import { comeBackFromProvider, goToProvider } from "./sign-in-by-provider.ts";

/** Signing in and out. */
export function sessionRoutes(parts: Parts) {
  const { provider: settings } = parts.settings;
  const provider = settings && providerOf(settings);

  return deskFeature(parts)
    .openapi(deskRoutes.getSession, (c) => c.json(sessionView(parts, c.var.member), 200))
    .openapi(deskRoutes.postPasswordSignIn, async (c) => {
      const from = { client: c.var.client, tokenBefore: sessionCookie.read(c) };
      const opened = await signInByPassword(parts, c.var.catalog, c.req.valid("json"), from);
      return c.json(begin(parts, c, opened), 200);
    })
    .openapi(deskRoutes.postPasskeyOptions, async (c) => {
      const rp = relyingPartyOf(c);
      return c.json(await writing(parts, c, (it) => signInOptions(it, rp)), 200);
    })
    .openapi(deskRoutes.postPasskeySignIn, async (c) => {
      const { catalog } = c.var;
      const before = sessionCookie.read(c);
      const opened = await signInByPasskey(parts, catalog, c.req.valid("json"), relyingPartyOf(c), before);
      return c.json(begin(parts, c, opened), 200);
    })
    .openapi(deskRoutes.postProvider, async (c) => {
      const redirectUri = `${requireOwnPage(c)}/desk/provider`;
      const asked = c.req.valid("json");
      const { url, browser } = await goToProvider(parts, c.var.catalog, known(provider), asked, redirectUri);
      flowCookie.set(c, browser);
      return c.json({ url }, 200);
    })
    .openapi(deskRoutes.postProviderAnswer, async (c) => {
      const from = { browser: flowCookie.read(c), tokenBefore: sessionCookie.read(c) };
      flowCookie.drop(c);
      const { query } = c.req.valid("json");
      const opened = await comeBackFromProvider(parts, c.var.catalog, known(provider), query, from);
      return c.json(begin(parts, c, opened), 200);
    })
    .openapi(deskRoutes.deleteSession, async (c) => {
      const member = memberOf(c);
      await writing(parts, c, (it) => signOut(it, member, sessionCookie.read(c) ?? ""));
      sessionCookie.drop(c);
      return c.body(null, 204);
    })
    .openapi(deskRoutes.deleteSessions, async (c) => {
      const member = memberOf(c);
      await writing(parts, c, (it) => signOutEverywhere(it, member));
      sessionCookie.drop(c);
      return c.body(null, 204);
    });
}

function known(provider: Provider | null): Provider {
  if (!provider) throw new Refusal("not-found", "This city has no sign-in of its own.");
  return provider;
}
