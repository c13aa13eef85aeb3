import { routes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { reportContext, reportReading } from "../reports/report-context.ts";
import { secretOf } from "../web/bearer.ts";
import { feature } from "../web/feature.ts";
import { answerOnce, type WritingUse } from "../web/idempotency.ts";
import { eraseOwnPhotos, eraseReport } from "./erase-report.ts";
import { readReportData } from "./report-data.ts";

/** What is held about a report, for its owner, who may have it erased. */
export function reportDataRoutes(parts: Parts) {
  return feature()
    .openapi(routes.getReportData, async (c) => {
      const reading = reportReading(parts, c.var.catalog);
      const data = await readReportData(reading, c.req.valid("param").reference, secretOf(c), c.var.language);
      return c.json(data, 200, { "Cache-Control": "no-store" }) as never;
    })
    .openapi(routes.postReportErasure, async (c) => {
      const secret = secretOf(c);
      const { reference } = c.req.valid("param");
      await eraseOwnPhotos(parts, reportReading(parts, c.var.catalog), reference, secret);
      const use: WritingUse = (tx, catalog) =>
        eraseReport(reportContext(parts, tx, catalog), reference, secret, c.var.language);
      return answerOnce(c, parts, 200, use) as never; // a text already, which the types of the routes do not foresee
    });
}
