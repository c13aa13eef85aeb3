import { createRoute, z } from "@hono/zod-openapi";
import { ExtendedHold, Hold, HoldRequest } from "../holds.ts";
import { BookedVisit, ConfirmationRequest, MoveRequest, Visit, VisitRequest } from "../visits.ts";
import { Status } from "../status.ts";
import { bearer, body, idempotencyHeader as headers, json, refusals } from "./answers.ts";
import { asked, written } from "./written.ts";

const holdId = z.object({ id: z.string() });
const reference = z.object({ reference: z.string() });
/** `POST /holds` */
export const postHold = createRoute({
  method: "post",
  path: "/holds",
  operationId: "postHold",
  tags: ["Holds"],
  summary: "Keep a time while the form is filled in",
  request: { headers, body: body(HoldRequest) },
  responses: {
    201: json(Hold, "The time is held until `expiresAt`."),
    ...refusals(
      ...written,
      "unknown-procedure",
      "unknown-office",
      "time-taken",
      "time-not-offered",
      "quantity-not-offered",
      "not-bookable",
      "walk-ins-stopped",
    ),
  },
});

/** `POST /holds/{id}/extension` */
export const postExtension = createRoute({
  method: "post",
  path: "/holds/{id}/extension",
  operationId: "postExtension",
  tags: ["Holds"],
  summary: "More time, a limited number of times",
  security: bearer,
  request: { headers, params: holdId },
  responses: {
    200: json(ExtendedHold, "The hold with its new end."),
    ...refusals(...asked, "secret-missing", "unknown-hold", "hold-expired", "hold-used", "no-more-extensions"),
  },
});

/** `DELETE /holds/{id}` */
export const deleteHold = createRoute({
  method: "delete",
  path: "/holds/{id}",
  operationId: "deleteHold",
  tags: ["Holds"],
  summary: "Give the time back",
  security: bearer,
  request: { headers, params: holdId },
  responses: {
    204: { description: "The time is free again." },
    ...refusals(...asked, "secret-missing", "unknown-hold", "hold-used"),
  },
});

/** `POST /visits` */
export const postVisit = createRoute({
  method: "post",
  path: "/visits",
  operationId: "postVisit",
  tags: ["Visits"],
  summary: "Book the held time",
  request: { headers, body: body(VisitRequest) },
  responses: {
    201: json(BookedVisit, "The visit; `unconfirmed` where the city asks for e-mail confirmation."),
    ...refusals(...written, "unknown-hold", "hold-expired", "hold-used", "too-many-visits"),
  },
});

/** `GET /visits/{reference}` */
export const getVisit = createRoute({
  method: "get",
  path: "/visits/{reference}",
  operationId: "getVisit",
  tags: ["Visits"],
  summary: "The visit, for its owner",
  security: bearer,
  request: { params: reference },
  responses: { 200: json(Visit, "The visit."), ...refusals("secret-missing", "unknown-visit") },
});

/** `POST /visits/{reference}/confirmation` */
export const postConfirmation = createRoute({
  method: "post",
  path: "/visits/{reference}/confirmation",
  operationId: "postConfirmation",
  tags: ["Visits"],
  summary: "Confirm by the code of the mail; again is the same",
  request: { headers, params: reference, body: body(ConfirmationRequest) },
  responses: {
    200: json(Visit, "The confirmed visit."),
    ...refusals(...written, "unknown-visit", "confirmation-expired", "visit-changed"),
  },
});

/** `PATCH /visits/{reference}` */
export const patchVisit = createRoute({
  method: "patch",
  path: "/visits/{reference}",
  operationId: "patchVisit",
  tags: ["Visits"],
  summary: "Move the visit to another held time; the old time is free again",
  security: bearer,
  request: { headers, params: reference, body: body(MoveRequest) },
  responses: {
    200: json(Visit, "The moved visit."),
    ...refusals(
      ...written,
      "secret-missing",
      "unknown-visit",
      "unknown-hold",
      "hold-expired",
      "hold-used",
      "visit-changed",
    ),
  },
});

/** `DELETE /visits/{reference}` */
export const deleteVisit = createRoute({
  method: "delete",
  path: "/visits/{reference}",
  operationId: "deleteVisit",
  tags: ["Visits"],
  summary: "Cancel the visit; again is the same",
  security: bearer,
  request: { headers, params: reference },
  responses: {
    200: json(Visit, "The cancelled visit."),
    ...refusals(...asked, "secret-missing", "unknown-visit", "visit-changed"),
  },
});

/** `GET /visits/{reference}/calendar.ics` */
export const getCalendar = createRoute({
  method: "get",
  path: "/visits/{reference}/calendar.ics",
  operationId: "getCalendar",
  tags: ["Visits"],
  summary: "The visit as an iCalendar file or subscription",
  request: { params: reference, query: z.object({ key: z.string().max(128) }) },
  responses: {
    200: { description: "The calendar.", content: { "text/calendar": { schema: z.string() } } },
    304: { description: "Nothing has changed." },
    ...refusals("malformed-request", "unknown-visit"),
  },
});

/** `GET /status/{reference}` */
export const getStatus = createRoute({
  method: "get",
  path: "/status/{reference}",
  operationId: "getStatus",
  tags: ["Status"],
  summary: "What the public may see of a number",
  request: { params: reference },
  responses: { 200: json(Status, "The status."), ...refusals("unknown-reference") },
});
