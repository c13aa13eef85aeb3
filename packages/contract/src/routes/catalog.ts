import { createRoute, z } from "@hono/zod-openapi";
import { City, Department, Office, Procedure, ProcedureSummary } from "../catalog.ts";
import { Sticker } from "../stickers.ts";
import { json, refusals } from "./answers.ts";

const tags = ["City"];
const unchanged = { description: "Nothing has changed." };
const byId = z.object({ id: z.string() });

/** `GET /city` */
export const getCity = createRoute({
  method: "get",
  path: "/city",
  operationId: "getCity",
  tags,
  summary: "The city, its languages and how to reach it",
  responses: { 200: json(City, "The city."), 304: unchanged, ...refusals() },
});

/** `GET /offices` */
export const listOffices = createRoute({
  method: "get",
  path: "/offices",
  operationId: "listOffices",
  tags,
  summary: "All offices with addresses and hours",
  responses: { 200: json(z.object({ offices: z.array(Office) }), "The offices."), 304: unchanged, ...refusals() },
});

/** `GET /offices/{id}` */
export const getOffice = createRoute({
  method: "get",
  path: "/offices/{id}",
  operationId: "getOffice",
  tags,
  summary: "One office",
  request: { params: byId },
  responses: { 200: json(Office, "The office."), 304: unchanged, ...refusals("unknown-office") },
});

/** `GET /departments` */
export const listDepartments = createRoute({
  method: "get",
  path: "/departments",
  operationId: "listDepartments",
  tags,
  summary: "Departments with their groups and procedures",
  responses: {
    200: json(z.object({ departments: z.array(Department) }), "The departments."),
    304: unchanged,
    ...refusals(),
  },
});

/** `GET /procedures` */
export const listProcedures = createRoute({
  method: "get",
  path: "/procedures",
  operationId: "listProcedures",
  tags,
  summary: "Search procedures by words, forgiving of endings and missing diacritics",
  request: {
    query: z.object({
      q: z.string().max(200).optional(),
      department: z.string().optional(),
      office: z.string().optional(),
    }),
  },
  responses: {
    200: json(z.object({ procedures: z.array(ProcedureSummary) }), "Matching procedures, best first."),
    304: unchanged,
    ...refusals("malformed-request", "unknown-department", "unknown-office"),
  },
});

/** `GET /procedures/{id}` */
export const getProcedure = createRoute({
  method: "get",
  path: "/procedures/{id}",
  operationId: "getProcedure",
  tags,
  summary: "What to bring, what it costs, how long it takes",
  request: { params: byId },
  responses: { 200: json(Procedure, "The procedure."), 304: unchanged, ...refusals("unknown-procedure") },
});

/** `GET /stickers` */
export const listStickers = createRoute({
  method: "get",
  path: "/stickers",
  operationId: "listStickers",
  tags,
  summary: "The stickers in use",
  responses: { 200: json(z.object({ stickers: z.array(Sticker) }), "The stickers."), 304: unchanged, ...refusals() },
});
