import { createRoute, z } from "@hono/zod-openapi";
import { Numbers, NumbersTable } from "../numbers.ts";
import { Day, Id } from "../words.ts";
import { json, refusals } from "./answers.ts";

const range = z.object({ from: Day.optional(), to: Day.optional(), office: Id.optional() });
const security = [{ desk: [] }];
const refused = refusals(
  "malformed-request",
  "range-too-long",
  "range-reversed",
  "unknown-office",
  "sign-in-required",
  "not-permitted",
);

/** `GET /desk/numbers` */
export const getNumbers = createRoute({
  method: "get",
  path: "/desk/numbers",
  operationId: "getDeskNumbers",
  tags: ["Desk"],
  summary: "Waits, visits, capacity, reports and satisfaction; without dates, the last 30 days; at most 92",
  security,
  request: { query: range },
  responses: { 200: json(Numbers, "The numbers."), ...refused },
});

/** `GET /desk/numbers/{table}` */
export const getNumbersTable = createRoute({
  method: "get",
  path: "/desk/numbers/{table}",
  operationId: "getDeskNumbersTable",
  tags: ["Desk"],
  summary: "One table of the numbers as CSV (RFC 4180), safe to open in a spreadsheet",
  security,
  request: { params: z.object({ table: NumbersTable }), query: range },
  responses: { 200: { description: "The table.", content: { "text/csv": { schema: z.string() } } }, ...refused },
});
