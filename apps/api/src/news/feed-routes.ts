import { routes } from "@okienko/contract";
import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import { reportReading } from "../reports/report-context.ts";
import { etagOf, hasCopy } from "../web/etag.ts";
import { feature, type Env } from "../web/feature.ts";
import { reportFeed, reportsFeed } from "./feeds.ts";

/** Feeds of new reports, and of what happens to one. */
export function feedRoutes(parts: Parts) {
  return feature()
    .openapi(routes.getReportsFeed, async (c) => {
      const reading = reportReading(parts, c.var.catalog);
      const { search } = new URL(c.req.url);
      return answerFeed(c, await reportsFeed(reading, c.req.valid("query"), c.var.language, search)) as never;
    })
    .openapi(routes.getReportFeed, async (c) => {
      const reading = reportReading(parts, c.var.catalog);
      return answerFeed(c, await reportFeed(reading, c.req.valid("param").reference, c.var.language)) as never;
    });
}

function answerFeed(c: Context<Env>, text: string): Response {
  const etag = etagOf(text);
  const headers = { ETag: etag, "Cache-Control": "public, max-age=300" };
  if (hasCopy(c, etag)) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, "Content-Type": "application/atom+xml; charset=utf-8" });
}
