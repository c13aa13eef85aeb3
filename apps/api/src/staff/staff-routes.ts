import { deskRoutes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { writing } from "./desk-context.ts";
import { deskFeature, memberOf } from "./desk-feature.ts";
import { changeStaff, invite, listStaff, resetStaff } from "./manage-staff.ts";
import { requireOwnPage } from "./own-page.ts";

/** Who works at the desk. */
export function staffRoutes(parts: Parts) {
  return deskFeature(parts)
    .openapi(deskRoutes.listStaff, async (c) =>
      c.json(await listStaff(parts, c.var.catalog, c.var.language, c.var.scope), 200),
    )
    .openapi(deskRoutes.postInvitation, async (c) => {
      const address = `${requireOwnPage(c)}/desk/`;
      const invitation = c.req.valid("json");
      return c.json(await writing(parts, c, (it) => invite(it, memberOf(c), invitation, address)), 201);
    })
    .openapi(deskRoutes.patchStaff, async (c) => {
      const { id } = c.req.valid("param");
      const change = c.req.valid("json");
      return c.json(await writing(parts, c, (it) => changeStaff(it, memberOf(c), id, change)), 200);
    })
    .openapi(deskRoutes.postReset, async (c) => {
      const address = `${requireOwnPage(c)}/desk/`;
      const { id } = c.req.valid("param");
      return c.json(await writing(parts, c, (it) => resetStaff(it, memberOf(c), id, address)), 200);
    });
}
