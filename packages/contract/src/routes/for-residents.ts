import { createRoute, z } from "@hono/zod-openapi";
import { DeskReportRequest, DeskVisitRequest } from "../contacts.ts";
import { BookedVisit, MoveRequest, Visit } from "../visits.ts";
import { body, idempotencyHeader as headers, json, refusals } from "./answers.ts";
import * as availability from "./availability.ts";
import * as reports from "./reports.ts";
import * as visits from "./visits.ts";
import { asked, written } from "./written.ts";

// what residents do, done by the desk: the same shapes, so that the same widgets work
const tags = ["Desk: for residents"];
const security = [{ desk: [] }];
const read = ["sign-in-required", "not-permitted"] as const;
const guarded = [...read, "foreign-request"] as const;
const params = z.object({ reference: z.string() });
const kept = ["unknown-hold", "hold-expired", "hold-used"] as const;

/** `GET /desk/availability` */
export const getDeskAvailability = createRoute({
  ...availability.getAvailability,
  path: "/desk/availability",
  operationId: "getDeskAvailability",
  tags,
  security,
  responses: { ...availability.getAvailability.responses, ...refusals(...read) },
});

/** `GET /desk/availability/next` */
export const getDeskNextTimes = createRoute({
  ...availability.getNextTimes,
  path: "/desk/availability/next",
  operationId: "getDeskNextTimes",
  tags,
  security,
  responses: { ...availability.getNextTimes.responses, ...refusals(...read) },
});

/** `GET /desk/availability/{date}` */
export const getDeskFreeTimes = createRoute({
  ...availability.getFreeTimes,
  path: "/desk/availability/{date}",
  operationId: "getDeskFreeTimes",
  tags,
  security,
  responses: { ...availability.getFreeTimes.responses, ...refusals(...read) },
});

/** `POST /desk/holds` */
export const postDeskHold = createRoute({
  ...visits.postHold,
  path: "/desk/holds",
  operationId: "postDeskHold",
  tags,
  summary: "Keep a time, also one that is kept for staff",
  security,
  responses: { ...visits.postHold.responses, ...refusals(...guarded) },
});

/** `POST /desk/holds/{id}/extension` */
export const postDeskExtension = createRoute({
  ...visits.postExtension,
  path: "/desk/holds/{id}/extension",
  operationId: "postDeskExtension",
  tags,
  security,
  responses: { ...visits.postExtension.responses, ...refusals(...guarded) },
});

/** `DELETE /desk/holds/{id}` */
export const deleteDeskHold = createRoute({
  ...visits.deleteHold,
  path: "/desk/holds/{id}",
  operationId: "deleteDeskHold",
  tags,
  security,
  responses: { ...visits.deleteHold.responses, ...refusals(...guarded) },
});

/** `POST /desk/visits` */
export const postDeskVisit = createRoute({
  method: "post",
  path: "/desk/visits",
  operationId: "postDeskVisit",
  tags,
  summary: "Book a held time for somebody; it is confirmed at once, and told by mail where there is an address",
  security,
  request: { headers, body: body(DeskVisitRequest) },
  responses: {
    201: json(BookedVisit, "The visit."),
    ...refusals(...written, ...guarded, ...kept, "unknown-conversation"),
  },
});

/** `GET /desk/visits/{reference}` */
export const getDeskVisit = createRoute({
  method: "get",
  path: "/desk/visits/{reference}",
  operationId: "getDeskVisit",
  tags,
  summary: "A visit; its links open nothing without the visitor's secret",
  security,
  request: { params },
  responses: { 200: json(Visit, "The visit."), ...refusals(...read, "unknown-visit") },
});

/** `PATCH /desk/visits/{reference}` */
export const patchDeskVisit = createRoute({
  method: "patch",
  path: "/desk/visits/{reference}",
  operationId: "patchDeskVisit",
  tags,
  summary: "Move a visit to another held time; the visitor is told",
  security,
  request: { headers, params, body: body(MoveRequest) },
  responses: {
    200: json(Visit, "The moved visit."),
    ...refusals(...written, ...guarded, ...kept, "unknown-visit", "visit-changed"),
  },
});

/** `DELETE /desk/visits/{reference}` */
export const deleteDeskVisit = createRoute({
  method: "delete",
  path: "/desk/visits/{reference}",
  operationId: "deleteDeskVisit",
  tags,
  summary: "Cancel a visit; the visitor is told; again is the same",
  security,
  request: { headers, params },
  responses: {
    200: json(Visit, "The cancelled visit."),
    ...refusals(...asked, ...guarded, "unknown-visit", "visit-changed"),
  },
});

/** `POST /desk/reports` */
export const postDeskReport = createRoute({
  ...reports.postReport,
  path: "/desk/reports",
  operationId: "postDeskReport",
  tags,
  summary: "Report something for somebody",
  security,
  request: { headers, body: body(DeskReportRequest) },
  responses: { ...reports.postReport.responses, ...refusals(...guarded, "unknown-conversation") },
});
