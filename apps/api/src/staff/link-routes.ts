import { deskRoutes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { secretOf } from "../web/bearer.ts";
import { deskFeature } from "./desk-feature.ts";
import { enrol, linkCodes, linkPasskeyOptions } from "./enrol.ts";
import { lookAtLink } from "./links.ts";
import { relyingPartyOf } from "./own-page.ts";
import { sessionCookie } from "./session-cookie.ts";
import { begin } from "./session-view.ts";

/** What one-time links open. Their secrets are never in an address that a server sees. */
export function linkRoutes(parts: Parts) {
  return deskFeature(parts)
    .openapi(deskRoutes.getLink, async (c) => {
      const { purpose, name, email, expiresAt } = await lookAtLink(parts, c.var.catalog, secretOf(c));
      return c.json({ purpose, name, email, expiresAt }, 200);
    })
    .openapi(deskRoutes.postLinkPasskeyOptions, async (c) => {
      const person = c.req.valid("json");
      return c.json(await linkPasskeyOptions(parts, c.var.catalog, secretOf(c), person, relyingPartyOf(c)), 200);
    })
    .openapi(deskRoutes.postLinkCodes, async (c) => c.json(await linkCodes(parts, c.var.catalog, secretOf(c)), 200))
    .openapi(deskRoutes.postEnrolment, async (c) => {
      const from = { rp: () => relyingPartyOf(c), tokenBefore: sessionCookie.read(c) };
      const opened = await enrol(parts, c.var.catalog, secretOf(c), c.req.valid("json"), from);
      return c.json(begin(parts, c, opened), 200);
    });
}
