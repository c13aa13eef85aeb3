import { createRoute, z } from "@hono/zod-openapi";
import { Availability, FreeTimes, NextTimes } from "../availability.ts";
import { Day } from "../words.ts";
import { json, refusals } from "./answers.ts";

const tags = ["Free times"];
const wanted = {
  procedure: z.string(),
  quantity: z.coerce.number().int().default(1).openapi({ type: "integer", minimum: 1 }),
  office: z.string().optional(),
};
const unknown = ["malformed-request", "unknown-procedure", "unknown-office", "quantity-not-offered"] as const;

/** `GET /availability` */
export const getAvailability = createRoute({
  method: "get",
  path: "/availability",
  operationId: "getAvailability",
  tags,
  summary: "Days with free times",
  description: "Without dates: 30 days from today. At most 62 days a call.",
  request: { query: z.object({ ...wanted, from: Day.optional(), to: Day.optional() }) },
  responses: {
    200: json(Availability, "Only days with something free; nothing free says why."),
    304: { description: "Nothing has changed." },
    ...refusals(...unknown, "range-too-long", "range-reversed"),
  },
});

/** `GET /availability/next` */
export const getNextTimes = createRoute({
  method: "get",
  path: "/availability/next",
  operationId: "getNextTimes",
  tags,
  summary: "The earliest free times over all offices",
  request: {
    query: z.object({
      ...wanted,
      limit: z.coerce.number().int().min(1).max(50).default(5).openapi({ type: "integer" }),
    }),
  },
  responses: {
    200: json(NextTimes, "Earliest first."),
    304: { description: "Nothing has changed." },
    ...refusals(...unknown),
  },
});

/** `GET /availability/{date}` */
export const getFreeTimes = createRoute({
  method: "get",
  path: "/availability/{date}",
  operationId: "getFreeTimes",
  tags,
  summary: "The free times of one day",
  request: { params: z.object({ date: Day }), query: z.object(wanted) },
  responses: {
    200: json(FreeTimes, "Earliest first."),
    304: { description: "Nothing has changed." },
    ...refusals(...unknown),
  },
});
