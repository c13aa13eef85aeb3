import { routes } from "@okienko/contract";
import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import { answerJson, etagOf, hasCopy, readyJson } from "../web/etag.ts";
import { feature, type Env } from "../web/feature.ts";
import { openReports } from "./open-reports.ts";
import { readStatistics } from "./read-statistics.ts";
import { reportsCsv } from "./reports-csv.ts";
import { reportsGeoJson } from "./reports-geojson.ts";

/** Seconds for which numbers and files may be shown without asking again. */
const maxAge = 60;

/** Reports in numbers, and as open data by day. */
export function statisticsRoutes(parts: Parts) {
  return feature()
    .openapi(routes.getStatistics, async (c) => {
      const { from, to } = c.req.valid("query");
      const statistics = await readStatistics(parts, c.var.catalog, c.var.language, from, to);
      return answerJson(c, readyJson(statistics), { maxAge }) as never;
    })
    .openapi(routes.getReportsCsv, async (c) => {
      const { day } = c.req.valid("query");
      const text = reportsCsv(await openReports(parts, c.var.catalog, c.var.language, day));
      return answerFile(c, text, "text/csv; charset=utf-8; header=present", `reports-${day}.csv`) as never;
    })
    .openapi(routes.getReportsGeoJson, async (c) => {
      const { day } = c.req.valid("query");
      const text = reportsGeoJson(await openReports(parts, c.var.catalog, c.var.language, day));
      return answerFile(c, text, "application/geo+json", `reports-${day}.geojson`) as never;
    });
}

function answerFile(c: Context<Env>, text: string, type: string, name: string): Response {
  const etag = etagOf(text);
  const headers = { ETag: etag, "Cache-Control": `public, max-age=${maxAge}` };
  if (hasCopy(c, etag)) return c.body(null, 304, headers);
  return c.body(text, 200, {
    ...headers,
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
  });
}
