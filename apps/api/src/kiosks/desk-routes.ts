import { deskRoutes } from "@okienko/contract";
import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import { writing } from "../staff/desk-context.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { deskFeature, memberOf } from "../staff/desk-feature.ts";
import { requireOwnPage } from "../staff/own-page.ts";
import { type KioskContext, lockKiosk, makeKiosk, readKiosks } from "./kiosks.ts";

/** The screens of offices that give tickets. */
export function kioskRoutes(parts: Parts) {
  function change<T>(c: Context<DeskEnv>, use: (context: KioskContext) => Promise<T>): Promise<T> {
    const publicUrl = requireOwnPage(c); // a city has its own host name where one server has several
    return writing(parts, c, (it) => use({ ...it, publicUrl, actor: `staff:${memberOf(c).id}` }));
  }

  return deskFeature(parts)
    .openapi(deskRoutes.listKiosks, async (c) =>
      c.json(await readKiosks(parts.database.read, c.var.catalog, c.req.valid("param").id), 200),
    )
    .openapi(deskRoutes.postKiosk, async (c) => {
      const { name } = c.req.valid("json");
      return c.json(await change(c, (it) => makeKiosk(it, c.req.valid("param").id, name)), 201);
    })
    .openapi(deskRoutes.deleteKiosk, async (c) => {
      await change(c, (it) => lockKiosk(it, c.req.valid("param").id));
      return c.body(null, 204);
    });
}
