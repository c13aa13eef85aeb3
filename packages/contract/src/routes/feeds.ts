import { createRoute, z } from "@hono/zod-openapi";
import { refusals } from "./answers.ts";
import { ReportFilter } from "./reports.ts";

const feed = { description: "An Atom feed (RFC 4287).", content: { "application/atom+xml": { schema: z.string() } } };
const unchanged = { description: "Nothing has changed." };

/** `GET /feeds/reports.atom` */
export const getReportsFeed = createRoute({
  method: "get",
  path: "/feeds/reports.atom",
  operationId: "getReportsFeed",
  tags: ["News"],
  summary: "New public reports as a feed; of a neighbourhood with `near` and `radius`",
  request: { query: ReportFilter.omit({ page: true }) },
  responses: { 200: feed, 304: unchanged, ...refusals("malformed-request") },
});

/** `GET /reports/{reference}/feed.atom` */
export const getReportFeed = createRoute({
  method: "get",
  path: "/reports/{reference}/feed.atom",
  operationId: "getReportFeed",
  tags: ["News"],
  summary: "What happens to a report, as a feed",
  request: { params: z.object({ reference: z.string() }) },
  responses: { 200: feed, 304: unchanged, ...refusals("unknown-report") },
});
