import { routes } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import type { Parts } from "../parts.ts";
import { secretOf } from "../web/bearer.ts";
import { feature } from "../web/feature.ts";
import { answerOnce } from "../web/idempotency.ts";
import { eraseVisit } from "./erase-visit.ts";
import { readVisitData } from "./visit-data.ts";

/** What is held about a visit, for its owner, who may have it erased. */
export function visitDataRoutes(parts: Parts) {
  const { database, settings } = parts;
  const { publicUrl } = settings;
  const visits = (catalog: Catalog) => ({ catalog, now: database.now, publicUrl, actor: "resident" as const });
  return feature()
    .openapi(routes.getVisitData, async (c) => {
      const reading = { ...visits(c.var.catalog), db: database.read };
      const data = await readVisitData(reading, c.req.valid("param").reference, secretOf(c));
      return c.json(data, 200, { "Cache-Control": "no-store" }) as never;
    })
    .openapi(routes.postVisitErasure, (c) => {
      const secret = secretOf(c);
      const { reference } = c.req.valid("param");
      const use = (tx: Writing, catalog: Catalog) => eraseVisit({ ...visits(catalog), tx }, reference, secret);
      return answerOnce(c, parts, 200, use) as never; // a text already, which the types of the routes do not foresee
    });
}
