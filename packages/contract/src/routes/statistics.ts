import { createRoute, z } from "@hono/zod-openapi";
import { Statistics } from "../statistics.ts";
import { Day } from "../words.ts";
import { json, refusals } from "./answers.ts";

const range = z.object({ from: Day.optional(), to: Day.optional() });
const refused = refusals("malformed-request", "range-too-long", "range-reversed");
const file = (type: string) => ({ description: "One line a report.", content: { [type]: { schema: z.string() } } });

/** `GET /statistics` */
export const getStatistics = createRoute({
  method: "get",
  path: "/statistics",
  operationId: "getStatistics",
  tags: ["Statistics"],
  summary: "Reports in numbers; without dates, the last 30 days",
  request: { query: range },
  responses: { 200: json(Statistics, "The numbers."), 304: { description: "Nothing has changed." }, ...refused },
});

/** `GET /open-data/reports.csv` */
export const getReportsCsv = createRoute({
  method: "get",
  path: "/open-data/reports.csv",
  operationId: "getReportsCsv",
  tags: ["Statistics"],
  summary: "Reports of one day as CSV (RFC 4180)",
  request: { query: z.object({ day: Day }) },
  responses: { 200: file("text/csv"), 304: { description: "Nothing has changed." }, ...refusals("malformed-request") },
});

/** `GET /open-data/reports.geojson` */
export const getReportsGeoJson = createRoute({
  method: "get",
  path: "/open-data/reports.geojson",
  operationId: "getReportsGeoJson",
  tags: ["Statistics"],
  summary: "Reports of one day as GeoJSON (RFC 7946)",
  request: { query: z.object({ day: Day }) },
  responses: {
    200: file("application/geo+json"),
    304: { description: "Nothing has changed." },
    ...refusals("malformed-request"),
  },
});
