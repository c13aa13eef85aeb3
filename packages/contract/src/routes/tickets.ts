import { createRoute, z } from "@hono/zod-openapi";
import { CheckedIn, CheckInRequest, Display, MyTicket, NewTicket, TicketRequest, WalkIns } from "../counters.ts";
import { bearer, body, idempotencyHeader as headers, json, refusals } from "./answers.ts";
import { written } from "./written.ts";

const tags = ["Waiting room"];
const byId = z.object({ id: z.string() });

/** `POST /check-ins` */
export const postCheckIn = createRoute({
  method: "post",
  path: "/check-ins",
  operationId: "postCheckIn",
  tags,
  summary: "Tell at the kiosk of an office that one is here, by the code of the visit",
  request: { headers, body: body(CheckInRequest) },
  responses: {
    201: json(CheckedIn, "The ticket; nothing of a person."),
    ...refusals(
      ...written,
      "unknown-office",
      "unknown-code",
      "other-office",
      "too-early",
      "already-arrived",
      "visit-changed",
    ),
  },
});

/** `POST /tickets` */
export const postTicket = createRoute({
  method: "post",
  path: "/tickets",
  operationId: "postTicket",
  tags,
  summary: "A ticket for somebody without a visit, in queues of which tickets are taken from afar (`remoteTickets`)",
  request: { headers, body: body(TicketRequest) },
  responses: {
    201: json(NewTicket, "The ticket, with the secret that is told only once."),
    ...refusals(
      ...written,
      "unknown-office",
      "unknown-procedure",
      "quantity-not-offered",
      "not-bookable",
      "walk-ins-stopped",
      "only-at-kiosk",
      "queue-full",
    ),
  },
});

/** `GET /offices/{id}/walk-ins` */
export const getWalkIns = createRoute({
  method: "get",
  path: "/offices/{id}/walk-ins",
  operationId: "getWalkIns",
  tags,
  summary: "What people without a visit can take a ticket for now",
  request: { params: byId },
  responses: { 200: json(WalkIns, "The procedures."), ...refusals("unknown-office") },
});

/** `GET /offices/{id}/display` */
export const getDisplay = createRoute({
  method: "get",
  path: "/offices/{id}/display",
  operationId: "getDisplay",
  tags,
  summary: "Which tickets are called to which counters; never names",
  request: { params: byId },
  responses: { 200: json(Display, "The display."), ...refusals("unknown-office") },
});

/** `GET /offices/{id}/live` */
export const getOfficeLive = createRoute({
  method: "get",
  path: "/offices/{id}/live",
  operationId: "getOfficeLive",
  tags,
  summary: "Server-sent events: `change` whenever display or tickets of the office have changed",
  request: { params: byId },
  responses: {
    200: { description: "Events.", content: { "text/event-stream": { schema: z.string() } } },
    ...refusals("unknown-office"),
  },
});

/** `GET /visits/{reference}/ticket` */
export const getMyTicket = createRoute({
  method: "get",
  path: "/visits/{reference}/ticket",
  operationId: "getMyTicket",
  tags,
  summary: "The place in the queue and the expected wait, for who knows the secret",
  security: bearer,
  request: { params: z.object({ reference: z.string() }) },
  responses: { 200: json(MyTicket, "The ticket."), ...refusals("secret-missing", "unknown-visit") },
});
