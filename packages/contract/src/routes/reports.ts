import { createRoute, z } from "@hono/zod-openapi";
import { ConfirmationRequest } from "../visits.ts";
import {
  AnyReport,
  Feedback,
  mostPages,
  OwnReport,
  ReportAnswer,
  ReportList,
  ReportRequest,
  ReportState,
  SentReport,
} from "../reports.ts";
import { bearer, body, idempotencyHeader as headers, json, refusals } from "./answers.ts";
import { written } from "./written.ts";

const tags = ["Reports"];
const params = z.object({ reference: z.string() });
const owned = ["secret-missing", "unknown-report", "report-changed", "unknown-photo"] as const;
const numbers = (count: number, example: string) =>
  z
    .string()
    .regex(new RegExp(`^-?\\d+(\\.\\d+)?(,-?\\d+(\\.\\d+)?){${count - 1}}$`), `must be ${count} numbers with commas.`)
    .transform((text) => text.split(",").map(Number))
    .openapi({ type: "string", example });

/** What lists of public reports can be narrowed by. */
export const ReportFilter = z.object({
  near: numbers(2, "52.4064,16.9252").optional(),
  radius: z.coerce
    .number()
    .int()
    .min(1)
    .max(20_000)
    .default(500)
    .openapi({ type: "integer", description: "Metres around `near`." }),
  bbox: numbers(4, "16.90,52.39,16.96,52.42")
    .optional()
    .openapi({ description: "West, south, east, north (RFC 7946)." }),
  category: z.string().optional().openapi({ description: "Ids with commas." }),
  state: z
    .string()
    .regex(/^[a-z-]+(,[a-z-]+)*$/)
    .optional()
    .openapi({ description: `\`open\`, \`closed\`, or of ${ReportState.options.join(", ")}; several with commas.` }),
  q: z.string().max(200).optional(),
  page: z.coerce.number().int().min(1).max(mostPages).default(1).openapi({ type: "integer" }),
});

/** `POST /reports` */
export const postReport = createRoute({
  method: "post",
  path: "/reports",
  operationId: "postReport",
  tags,
  summary: "Report something",
  request: { headers, body: body(ReportRequest) },
  responses: {
    201: json(SentReport, "The report with its number, and its secret, told this once."),
    ...refusals(...written, "unknown-category", "unknown-photo", "form-stopped", "outside-city"),
  },
});

/** `GET /reports` */
export const listReports = createRoute({
  method: "get",
  path: "/reports",
  operationId: "listReports",
  tags,
  summary: "Public reports, newest first; with `near`, those within `radius`, with their distance",
  request: { query: ReportFilter },
  responses: {
    200: {
      description: "A page of 50; as GeoJSON with `Accept: application/geo+json`.",
      content: { "application/json": { schema: ReportList }, "application/geo+json": { schema: z.object({}) } },
    },
    304: { description: "Nothing has changed." },
    ...refusals("malformed-request"),
  },
});

/** `GET /reports/{reference}` */
export const getReport = createRoute({
  method: "get",
  path: "/reports/{reference}",
  operationId: "getReport",
  tags,
  summary: "One report; with the secret, as its reporter sees it",
  request: { params },
  responses: {
    200: json(AnyReport, "The report."),
    304: { description: "Nothing has changed." },
    ...refusals("secret-missing", "unknown-report"),
  },
});

/** `POST /reports/{reference}/confirmation` */
export const postReportConfirmation = createRoute({
  method: "post",
  path: "/reports/{reference}/confirmation",
  operationId: "postReportConfirmation",
  tags,
  summary: "Confirm the e-mail address of a report; again is the same",
  request: { headers, params, body: body(ConfirmationRequest) },
  responses: { 200: json(OwnReport, "The report."), ...refusals(...written, "unknown-report") },
});

/** `POST /reports/{reference}/answers` */
export const postReportAnswer = createRoute({
  method: "post",
  path: "/reports/{reference}/answers",
  operationId: "postReportAnswer",
  tags,
  summary: "Answer the city's question, or add a word or photo",
  security: bearer,
  request: { headers, params, body: body(ReportAnswer) },
  responses: { 200: json(OwnReport, "The report."), ...refusals(...written, ...owned, "report-full") },
});

/** `POST /reports/{reference}/feedback` */
export const postFeedback = createRoute({
  method: "post",
  path: "/reports/{reference}/feedback",
  operationId: "postFeedback",
  tags,
  summary: "Say whether it was done; `solved: false` opens the report again",
  security: bearer,
  request: { headers, params, body: body(Feedback) },
  responses: { 200: json(OwnReport, "The report."), ...refusals(...written, ...owned, "already-rated") },
});
