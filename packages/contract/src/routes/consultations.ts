import { createRoute, z } from "@hono/zod-openapi";
import * as shapes from "../consultations.ts";
import { Asked } from "../followers.ts";
import { mostPages } from "../reports.ts";
import { ConfirmationRequest } from "../visits.ts";
import { body, idempotencyHeader as headers, json, refusals } from "./answers.ts";
import { written } from "./written.ts";

const tags = ["Consultations"];
const params = z.object({ id: z.string() });
const byReference = z.object({ reference: z.string() });
const unchanged = { description: "Nothing has changed." };

/** `GET /consultations` */
export const listConsultations = createRoute({
  method: "get",
  path: "/consultations",
  operationId: "listConsultations",
  tags,
  summary: "What the city asks its residents: open, coming, closed",
  responses: { 200: json(shapes.ConsultationList, "The consultations."), 304: unchanged, ...refusals() },
});

/** `GET /consultations/{id}` */
export const getConsultation = createRoute({
  method: "get",
  path: "/consultations/{id}",
  operationId: "getConsultation",
  tags,
  summary: "One consultation, with its results where they are shown",
  request: { params },
  responses: {
    200: json(shapes.Consultation, "The consultation."),
    304: unchanged,
    ...refusals("unknown-consultation"),
  },
});

/** `POST /consultations/{id}/answers` */
export const postConsultationAnswer = createRoute({
  method: "post",
  path: "/consultations/{id}/answers",
  operationId: "postConsultationAnswer",
  tags,
  summary: "Answer; it counts once the mail that follows has been confirmed",
  request: { headers, params, body: body(shapes.ConsultationAnswer) },
  responses: {
    202: json(Asked, "A mail asks to confirm; always the same answer."),
    ...refusals(...written, "unknown-consultation", "consultation-not-open", "consultation-closed"),
  },
});

/** `POST /consultations/{id}/answers/{answer}/confirmation` */
export const postConsultationConfirmation = createRoute({
  method: "post",
  path: "/consultations/{id}/answers/{answer}/confirmation",
  operationId: "postConsultationConfirmation",
  tags,
  summary: "Let an answer count, once for each address; the same one again is the same",
  request: { headers, params: params.extend({ answer: z.string() }), body: body(ConfirmationRequest) },
  responses: {
    200: json(shapes.CountedAnswer, "It counts."),
    ...refusals(...written, "unknown-consultation", "unknown-answer", "already-answered", "consultation-closed"),
  },
});

/** `GET /ideas` */
export const listIdeas = createRoute({
  method: "get",
  path: "/ideas",
  operationId: "listIdeas",
  tags,
  summary: "Ideas of residents with their supporters and what the city has said, 20 a page",
  request: {
    query: z.object({
      sort: z.enum(["support", "new"]).default("support"),
      state: z.enum(["open", "closed"]).optional(),
      q: z.string().max(200).optional(),
      page: z.coerce.number().int().min(1).max(mostPages).default(1).openapi({ type: "integer" }),
    }),
  },
  responses: { 200: json(shapes.IdeaList, "The ideas."), 304: unchanged, ...refusals("malformed-request") },
});

/** `POST /reports/{reference}/supports` */
export const postSupport = createRoute({
  method: "post",
  path: "/reports/{reference}/supports",
  operationId: "postSupport",
  tags,
  summary: "Support an idea; it counts once the mail that follows has been confirmed",
  request: { headers, params: byReference, body: body(shapes.SupportRequest) },
  responses: {
    202: json(Asked, "A mail asks to confirm; always the same answer."),
    ...refusals(...written, "unknown-report", "idea-closed"),
  },
});

/** `POST /reports/{reference}/supports/{support}/confirmation` */
export const postSupportConfirmation = createRoute({
  method: "post",
  path: "/reports/{reference}/supports/{support}/confirmation",
  operationId: "postSupportConfirmation",
  tags,
  summary: "Let a support count, once for each address; the same one again is the same",
  request: { headers, params: byReference.extend({ support: z.string() }), body: body(ConfirmationRequest) },
  responses: {
    200: json(shapes.CountedSupport, "It counts."),
    ...refusals(...written, "unknown-report", "unknown-answer", "already-supported", "idea-closed"),
  },
});
