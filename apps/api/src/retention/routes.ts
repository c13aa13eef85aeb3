import { routes } from "@okienko/contract";
import type { Context } from "hono";
import type { Catalog } from "../catalog/catalog.ts";
import type { Parts } from "../parts.ts";
import { reportContext, reportReading } from "../reports/report-context.ts";
import { secretOf } from "../web/bearer.ts";
import { feature, type Env } from "../web/feature.ts";
import { answerOnce, type WritingUse } from "../web/idempotency.ts";
import { eraseOwnPhotos, eraseReport } from "./erase-report.ts";
import { eraseVisit } from "./erase-visit.ts";
import { readReportData } from "./report-data.ts";
import { readVisitData } from "./visit-data.ts";

/** What is held about a visit or report, for its owner, who may have it erased. */
export function ownDataRoutes(parts: Parts) {
  const { database, settings } = parts;
  const { publicUrl } = settings;
  const visits = (catalog: Catalog) => ({ catalog, now: database.now, publicUrl, actor: "resident" as const });

  // the answer is a text already, which the types of the routes do not foresee
  function once(c: Context<Env>, use: WritingUse) {
    return answerOnce(c, parts, 200, use) as Promise<never>;
  }

  return feature()
    .openapi(routes.getVisitData, async (c) => {
      const reading = { ...visits(c.var.catalog), db: database.read };
      const data = await readVisitData(reading, c.req.valid("param").reference, secretOf(c));
      return c.json(data, 200, { "Cache-Control": "no-store" }) as never;
    })
    .openapi(routes.postVisitErasure, (c) => {
      const secret = secretOf(c);
      const { reference } = c.req.valid("param");
      return once(c, (tx, catalog) => eraseVisit({ ...visits(catalog), tx }, reference, secret));
    })
    .openapi(routes.getReportData, async (c) => {
      const reading = reportReading(parts, c.var.catalog);
      const data = await readReportData(reading, c.req.valid("param").reference, secretOf(c), c.var.language);
      return c.json(data, 200, { "Cache-Control": "no-store" }) as never;
    })
    .openapi(routes.postReportErasure, async (c) => {
      const secret = secretOf(c);
      const { reference } = c.req.valid("param");
      await eraseOwnPhotos(parts, reportReading(parts, c.var.catalog), reference, secret);
      return once(c, (tx, catalog) =>
        eraseReport(reportContext(parts, tx, catalog), reference, secret, c.var.language),
      );
    });
}
