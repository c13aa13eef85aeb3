import { createRoute, z } from "@hono/zod-openapi";
import { CounterList, CounterView, DeskTicket, NewTicket, QueueNow, WaitingRoom } from "../counters.ts";
import * as counters from "../counters.ts";
import { body, json, refusals } from "./answers.ts";
import { asked, written } from "./written.ts";

const tags = ["Desk"];
const security = [{ desk: [] }];
const guarded = ["sign-in-required", "not-permitted", "foreign-request"] as const;
const byId = z.object({ id: z.string() });

/** `GET /desk/counters` */
export const listCounters = createRoute({
  method: "get",
  path: "/desk/counters",
  operationId: "listDeskCounters",
  tags,
  summary: "The counters of all offices, who sits there, and how many wait",
  security,
  responses: { 200: json(CounterList, "By office."), ...refusals(...guarded) },
});

/** `GET /desk/counters/{id}` */
export const getCounter = createRoute({
  method: "get",
  path: "/desk/counters/{id}",
  operationId: "getDeskCounter",
  tags,
  summary: "A counter: who is served, who is next, late, parked, missed",
  security,
  request: { params: byId },
  responses: { 200: json(CounterView, "The counter."), ...refusals(...guarded, "unknown-counter") },
});

/** `POST /desk/counters/{id}/opening` */
export const postOpening = createRoute({
  method: "post",
  path: "/desk/counters/{id}/opening",
  operationId: "postDeskOpening",
  tags,
  summary: "Sit down at a counter; one leaves the counter at which one sat",
  security,
  request: { params: byId, body: body(counters.OpeningRequest) },
  responses: {
    200: json(CounterView, "The counter."),
    ...refusals(...written, ...guarded, "unknown-counter", "counter-taken", "counter-busy"),
  },
});

/** `DELETE /desk/counters/{id}/opening` */
export const deleteOpening = createRoute({
  method: "delete",
  path: "/desk/counters/{id}/opening",
  operationId: "deleteDeskOpening",
  tags,
  summary: "Leave a counter; nobody may be called there or being served",
  security,
  request: { params: byId },
  responses: {
    200: json(CounterView, "The counter."),
    ...refusals(...asked, ...guarded, "unknown-counter", "counter-busy", "not-your-counter"),
  },
});

/** `POST /desk/counters/{id}/calls` */
export const postCall = createRoute({
  method: "post",
  path: "/desk/counters/{id}/calls",
  operationId: "postDeskCall",
  tags,
  summary: "Call the next in order, or a chosen one",
  security,
  request: { params: byId, body: body(counters.CallRequest) },
  responses: {
    200: json(CounterView, "The counter with whom it has called."),
    ...refusals(
      ...written,
      ...guarded,
      "unknown-counter",
      "not-your-counter",
      "counter-busy",
      "nobody-waiting",
      "unknown-ticket",
      "ticket-changed",
    ),
  },
});

/** `POST /desk/tickets/{id}/steps` */
export const postStep = createRoute({
  method: "post",
  path: "/desk/tickets/{id}/steps",
  operationId: "postDeskStep",
  tags,
  summary: "A step of a ticket, by the id of its visit; one that is called or being served moves at its counter alone",
  security,
  request: { params: byId, body: body(counters.StepRequest) },
  responses: {
    200: json(DeskTicket.nullable(), "The ticket; null where an arrival was taken back."),
    ...refusals(
      ...written,
      ...guarded,
      "unknown-ticket",
      "ticket-changed",
      "step-not-possible",
      "not-your-counter",
      "counter-busy",
      "unknown-queue",
      "other-office",
    ),
  },
});

/** `GET /desk/offices/{id}/waiting-room` */
export const getWaitingRoom = createRoute({
  method: "get",
  path: "/desk/offices/{id}/waiting-room",
  operationId: "getDeskWaitingRoom",
  tags,
  summary: "Everybody who is in an office or expected there today",
  security,
  request: { params: byId },
  responses: { 200: json(WaitingRoom, "The waiting room."), ...refusals(...guarded, "unknown-office") },
});

/** `POST /desk/arrivals` */
export const postArrival = createRoute({
  method: "post",
  path: "/desk/arrivals",
  operationId: "postDeskArrival",
  tags,
  summary: "Somebody with a visit today is here",
  security,
  request: { body: body(counters.ArrivalRequest) },
  responses: {
    201: json(DeskTicket, "The ticket."),
    ...refusals(
      ...written,
      ...guarded,
      "unknown-office",
      "unknown-visit",
      "other-office",
      "other-day",
      "already-arrived",
      "visit-changed",
    ),
  },
});

/** `POST /desk/walk-ins` */
export const postWalkIn = createRoute({
  method: "post",
  path: "/desk/walk-ins",
  operationId: "postDeskWalkIn",
  tags,
  summary: "A ticket for somebody who came without a visit",
  security,
  request: { body: body(counters.WalkInRequest) },
  responses: {
    201: json(NewTicket, "The ticket."),
    ...refusals(...written, ...guarded, "unknown-office", "unknown-procedure", "quantity-not-offered", "not-bookable"),
  },
});

/** `PUT /desk/queues/{id}/walk-ins` */
export const putWalkIns = createRoute({
  method: "put",
  path: "/desk/queues/{id}/walk-ins",
  operationId: "putDeskWalkIns",
  tags,
  summary: "Stop or allow visits without a time in a queue for the rest of today",
  security,
  request: { params: byId, body: body(counters.WalkInSwitch) },
  responses: { 200: json(QueueNow, "The queue."), ...refusals(...written, ...guarded, "unknown-queue") },
});

/** `GET /desk/live` */
export const getDeskLive = createRoute({
  method: "get",
  path: "/desk/live",
  operationId: "getDeskLive",
  tags,
  summary: "Server-sent events: `change` with the name of a topic of which there is something new",
  security,
  request: { query: z.object({ topics: z.string().min(1).max(1000) }) },
  responses: {
    200: { description: "Events.", content: { "text/event-stream": { schema: z.string() } } },
    ...refusals(...guarded, "malformed-request"),
  },
});
