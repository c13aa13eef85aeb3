import { deskRoutes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { addPasskey, morePasskeyOptions, ownAccount, removePasskey, rename } from "./account.ts";
import { changePassword } from "./change-password.ts";
import { writing } from "./desk-context.ts";
import { deskFeature, memberOf } from "./desk-feature.ts";
import { newCodes } from "./enrol.ts";
import { relyingPartyOf } from "./own-page.ts";
import { sessionCookie } from "./session-cookie.ts";
import { requireFresh } from "./sessions.ts";

/** One's own account. */
export function accountRoutes(parts: Parts) {
  return deskFeature(parts)
    .openapi(deskRoutes.getAccount, async (c) => c.json(await ownAccount(parts, c.var.catalog, memberOf(c)), 200))
    .openapi(deskRoutes.patchAccount, async (c) => {
      const { name } = c.req.valid("json");
      return c.json(await writing(parts, c, (it) => rename(it, memberOf(c), name)), 200);
    })
    .openapi(deskRoutes.postAccountPasskeyOptions, async (c) => {
      const rp = relyingPartyOf(c);
      return c.json(await writing(parts, c, (it) => morePasskeyOptions(it, memberOf(c), rp)), 200);
    })
    .openapi(deskRoutes.postPasskey, async (c) => {
      const passkey = c.req.valid("json");
      return c.json(await addPasskey(parts, c.var.catalog, memberOf(c), passkey, relyingPartyOf(c)), 200);
    })
    .openapi(deskRoutes.deletePasskey, async (c) => {
      const { id } = c.req.valid("param");
      return c.json(await writing(parts, c, (it) => removePasskey(it, memberOf(c), id)), 200);
    })
    .openapi(deskRoutes.postAccountCodes, async (c) => {
      const member = memberOf(c);
      const setup = await writing(parts, c, (it) => {
        requireFresh(it, member);
        return newCodes(it, member.id, member.email);
      });
      return c.json(setup, 200);
    })
    .openapi(deskRoutes.putPassword, async (c) => {
      const from = { client: c.var.client, token: sessionCookie.read(c) ?? "" };
      return c.json(await changePassword(parts, c.var.catalog, memberOf(c), c.req.valid("json"), from), 200);
    });
}
