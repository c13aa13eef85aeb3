import { createRoute, z } from "@hono/zod-openapi";
import { ReportData, VisitData } from "../own-data.ts";
import { bearer, idempotencyHeader as headers, json, refusals } from "./answers.ts";
import { asked } from "./written.ts";

const params = z.object({ reference: z.string() });

/** `GET /visits/{reference}/data` */
export const getVisitData = createRoute({
  method: "get",
  path: "/visits/{reference}/data",
  operationId: "getVisitData",
  tags: ["Visits"],
  summary: "Everything that is held about the visit, for its owner",
  security: bearer,
  request: { params },
  responses: { 200: json(VisitData, "What is held."), ...refusals("secret-missing", "unknown-visit") },
});

/** `POST /visits/{reference}/erasure` */
export const postVisitErasure = createRoute({
  method: "post",
  path: "/visits/{reference}/erasure",
  operationId: "postVisitErasure",
  tags: ["Visits"],
  summary: "Erase contact and note at once; a visit that lies ahead is cancelled; again is the same",
  security: bearer,
  request: { headers, params },
  responses: {
    200: json(VisitData, "What is still held."),
    ...refusals(...asked, "secret-missing", "unknown-visit", "visit-changed"),
  },
});

/** `GET /reports/{reference}/data` */
export const getReportData = createRoute({
  method: "get",
  path: "/reports/{reference}/data",
  operationId: "getReportData",
  tags: ["Reports"],
  summary: "Everything that is held about the report, for its reporter",
  security: bearer,
  request: { params },
  responses: { 200: json(ReportData, "What is held."), ...refusals("secret-missing", "unknown-report") },
});

/** `POST /reports/{reference}/erasure` */
export const postReportErasure = createRoute({
  method: "post",
  path: "/reports/{reference}/erasure",
  operationId: "postReportErasure",
  tags: ["Reports"],
  summary: "Erase the contact, words and photos of the reporter at once; again is the same",
  security: bearer,
  request: { headers, params },
  responses: {
    200: json(ReportData, "What is still held."),
    ...refusals(...asked, "secret-missing", "unknown-report"),
  },
});
