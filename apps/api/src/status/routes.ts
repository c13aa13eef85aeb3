import { routes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { feature } from "../web/feature.ts";
import { readStatus } from "./read-status.ts";

/** What has become of a number. */
export function statusRoutes(parts: Pick<Parts, "database" | "settings">) {
  return feature().openapi(routes.getStatus, async (c) => {
    const status = await readStatus(parts, c.var.catalog, c.req.valid("param").reference, c.var.language);
    return answerJson(c, readyJson(status), { maxAge: 0 }) as never;
  });
}
