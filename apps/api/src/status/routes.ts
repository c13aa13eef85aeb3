import { routes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { feature } from "../web/feature.ts";
import { readStatus } from "./read-status.ts";

/** What has become of a number. */
export function statusRoutes(parts: Pick<Parts, "database" | "settings">) {
  return feature().openapi(routes.getStatus, async (c) => {
    const status = await readStatus(parts, c.var.catalog, c.req.valid("param").reference, c.var.language);
    return c.json(status, 200, { "Cache-Control": "no-store" }) as never;
  });
}
