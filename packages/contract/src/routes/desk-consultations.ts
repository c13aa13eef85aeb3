import { createRoute, z } from "@hono/zod-openapi";
import * as shapes from "../consultations.ts";
import { body, json, refusals } from "./answers.ts";
import { written } from "./written.ts";

const tags = ["Desk"];
const security = [{ desk: [] }];
const params = z.object({ id: z.string() });
const guarded = ["sign-in-required", "not-permitted", "foreign-request"] as const;
const found = ["sign-in-required", "not-permitted", "unknown-consultation"] as const;
const changed = [...written, ...guarded, "unknown-consultation", "consultation-changed"] as const;
const answer = json(shapes.DeskConsultation, "The consultation as it is now.");

/** `GET /desk/consultations` */
export const listDeskConsultations = createRoute({
  method: "get",
  path: "/desk/consultations",
  operationId: "listDeskConsultations",
  tags,
  summary: "Consultations of one's departments, newest first",
  security,
  responses: {
    200: json(shapes.DeskConsultationList, "The consultations."),
    ...refusals("sign-in-required", "not-permitted"),
  },
});

/** `POST /desk/consultations` */
export const postDeskConsultation = createRoute({
  method: "post",
  path: "/desk/consultations",
  operationId: "postDeskConsultation",
  tags,
  summary: "A new consultation, which nobody else sees yet",
  security,
  request: { body: body(shapes.ConsultationWish) },
  responses: { 201: answer, ...refusals(...written, ...guarded) },
});

/** `GET /desk/consultations/{id}` */
export const getDeskConsultation = createRoute({
  method: "get",
  path: "/desk/consultations/{id}",
  operationId: "getDeskConsultation",
  tags,
  summary: "One consultation with its results",
  security,
  request: { params },
  responses: { 200: answer, ...refusals(...found) },
});

/** `PUT /desk/consultations/{id}` */
export const putDeskConsultation = createRoute({
  method: "put",
  path: "/desk/consultations/{id}",
  operationId: "putDeskConsultation",
  tags,
  summary: "Write it anew; not once it is open",
  security,
  request: { params, body: body(shapes.ConsultationChange) },
  responses: { 200: answer, ...refusals(...changed) },
});

/** `POST /desk/consultations/{id}/publication` */
export const postConsultationPublication = createRoute({
  method: "post",
  path: "/desk/consultations/{id}/publication",
  operationId: "postDeskConsultationPublication",
  tags,
  summary: "Show it to everybody; answers are taken from its opening day on",
  security,
  request: { params, body: body(shapes.SeenConsultation) },
  responses: { 200: answer, ...refusals(...changed) },
});

/** `POST /desk/consultations/{id}/closing` */
export const postConsultationClosing = createRoute({
  method: "post",
  path: "/desk/consultations/{id}/closing",
  operationId: "postDeskConsultationClosing",
  tags,
  summary: "Close an open one later, or now",
  security,
  request: { params, body: body(shapes.ConsultationClosing) },
  responses: { 200: answer, ...refusals(...changed) },
});

/** `POST /desk/consultations/{id}/conclusion` */
export const postConsultationConclusion = createRoute({
  method: "post",
  path: "/desk/consultations/{id}/conclusion",
  operationId: "postDeskConsultationConclusion",
  tags,
  summary: "Say what the city does with the answers, once it has closed; again replaces it",
  security,
  request: { params, body: body(shapes.ConsultationWords) },
  responses: { 200: answer, ...refusals(...changed) },
});

/** `POST /desk/consultations/{id}/withdrawal` */
export const postConsultationWithdrawal = createRoute({
  method: "post",
  path: "/desk/consultations/{id}/withdrawal",
  operationId: "postDeskConsultationWithdrawal",
  tags,
  summary: "Withdraw it and say why; no results are shown then",
  security,
  request: { params, body: body(shapes.ConsultationWords) },
  responses: { 200: answer, ...refusals(...changed) },
});

/** `GET /desk/consultations/{id}/comments` */
export const listConsultationComments = createRoute({
  method: "get",
  path: "/desk/consultations/{id}/comments",
  operationId: "listDeskConsultationComments",
  tags,
  summary: "What people have written beside their answers, 50 at a time",
  security,
  request: { params, query: z.object({ after: z.string().max(64).optional() }) },
  responses: { 200: json(shapes.ConsultationComments, "The comments."), ...refusals("malformed-request", ...found) },
});

/** `GET /desk/consultations/{id}/{table}` */
export const getConsultationTable = createRoute({
  method: "get",
  path: "/desk/consultations/{id}/tables/{table}",
  operationId: "getDeskConsultationTable",
  tags,
  summary: "Results or comments as CSV (RFC 4180), safe to open in a spreadsheet",
  security,
  request: { params: params.extend({ table: shapes.ConsultationTable }) },
  responses: {
    200: { description: "The table.", content: { "text/csv": { schema: z.string() } } },
    ...refusals("malformed-request", ...found),
  },
});
