import { routes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { feature } from "../web/feature.ts";
import { answerLive } from "./answer-live.ts";

/** Tells displays and visitors that there is something new in an office. */
export function liveRoutes({ live }: Parts) {
  return feature().openapi(routes.getOfficeLive, (c) => {
    const { id } = c.req.valid("param");
    if (!c.var.catalog.offices.has(id)) throw new Refusal("unknown-office", "");
    return answerLive(c, live, [`office:${id}`]);
  });
}
