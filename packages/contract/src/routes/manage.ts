import { createRoute, z } from "@hono/zod-openapi";
import * as manage from "../manage.ts";
import { body, json, refusals } from "./answers.ts";
import { asked, written } from "./written.ts";

const tags = ["Desk"];
const security = [{ desk: [] }];
const guarded = ["sign-in-required", "not-permitted", "foreign-request"] as const;
const id = z.string().max(80);
const ofKind = z.object({ kind: manage.CatalogKind });
const ofEntry = z.object({ kind: manage.CatalogKind, id });
const unknown = ["not-found", "unknown-entry"] as const;
const refused = [...unknown, "entry-changed", "entry-in-use", "effects-changed"] as const;
const saved = { 200: json(manage.EntryChanged, "The entry as it is now, and what the change has hit.") };

/** `GET /desk/catalog` */
export const getCatalogOverview = createRoute({
  method: "get",
  path: "/desk/catalog",
  operationId: "getDeskCatalog",
  tags,
  summary: "The kinds of entries that a city's catalogue has",
  security,
  responses: { 200: json(manage.CatalogOverview, "All kinds."), ...refusals(...guarded) },
});

/** `GET /desk/catalog/{kind}` */
export const listCatalogEntries = createRoute({
  method: "get",
  path: "/desk/catalog/{kind}",
  operationId: "listDeskCatalog",
  tags,
  summary: "The entries of a kind",
  security,
  request: { params: ofKind },
  responses: { 200: json(manage.CatalogList, "In the city's order."), ...refusals(...guarded, "not-found") },
});

/** `GET /desk/catalog/{kind}/{id}` */
export const getCatalogEntry = createRoute({
  method: "get",
  path: "/desk/catalog/{kind}/{id}",
  operationId: "getDeskCatalogEntry",
  tags,
  summary: "One entry with the JSON Schema of its kind; `new` gives an entry of null, to begin one",
  security,
  request: { params: ofEntry },
  responses: { 200: json(manage.CatalogEntry, "The entry."), ...refusals(...guarded, ...unknown) },
});

/** `PUT /desk/catalog/{kind}/{id}` */
export const putCatalogEntry = createRoute({
  method: "put",
  path: "/desk/catalog/{kind}/{id}",
  operationId: "putDeskCatalogEntry",
  tags,
  summary: "Make or change an entry; visits that it hits go on the worklist",
  security,
  request: { params: ofEntry, body: body(manage.EntryChange) },
  responses: { ...saved, ...refusals(...written, ...guarded, ...refused) },
});

/** `DELETE /desk/catalog/{kind}/{id}` */
export const deleteCatalogEntry = createRoute({
  method: "delete",
  path: "/desk/catalog/{kind}/{id}",
  operationId: "deleteDeskCatalogEntry",
  tags,
  summary: "Remove an entry, or withdraw it where others still need it",
  security,
  request: { params: ofEntry, query: manage.EntryRemoval },
  responses: { ...saved, ...refusals(...asked, ...guarded, ...refused, "malformed-request", "invalid-fields") },
});

/** `GET /desk/catalog/{kind}/{id}/history` */
export const getEntryHistory = createRoute({
  method: "get",
  path: "/desk/catalog/{kind}/{id}/history",
  operationId: "getDeskCatalogHistory",
  tags,
  summary: "Every change of an entry, also of one that is gone",
  security,
  request: { params: ofEntry },
  responses: { 200: json(manage.EntryHistory, "The newest first."), ...refusals(...guarded, ...unknown) },
});

/** `POST /desk/catalog/{kind}/{id}/undo` */
export const postUndo = createRoute({
  method: "post",
  path: "/desk/catalog/{kind}/{id}/undo",
  operationId: "postDeskCatalogUndo",
  tags,
  summary: "Put back what an entry was before a change; that is a change itself",
  security,
  request: { params: ofEntry, body: body(manage.Undo) },
  responses: { ...saved, ...refusals(...written, ...guarded, ...refused) },
});

/** `POST /desk/catalog/{kind}/{id}/effects` */
export const postEffects = createRoute({
  method: "post",
  path: "/desk/catalog/{kind}/{id}/effects",
  operationId: "postDeskCatalogEffects",
  tags,
  summary: "What a change would do to visits and times; nothing is saved",
  security,
  request: { params: ofEntry, body: body(manage.EffectsRequest) },
  responses: { 200: json(manage.Effects, "The effects."), ...refusals(...written, ...guarded, ...refused) },
});

/** `GET /desk/worklist` */
export const getWorklist = createRoute({
  method: "get",
  path: "/desk/worklist",
  operationId: "getDeskWorklist",
  tags,
  summary: "Visits that cannot take place as booked",
  security,
  request: { query: manage.WorklistQuestion },
  responses: { 200: json(manage.Worklist, "By the time of the visits."), ...refusals("malformed-request", ...guarded) },
});

/** `GET /desk/worklist/{id}/times` */
export const getWorklistTimes = createRoute({
  method: "get",
  path: "/desk/worklist/{id}/times",
  operationId: "getDeskWorklistTimes",
  tags,
  summary: "Free times near the one that a visit has lost",
  security,
  request: { params: z.object({ id }) },
  responses: { 200: json(manage.WorklistTimes, "Earliest first."), ...refusals(...guarded, "unknown-entry") },
});

/** `POST /desk/worklist/{id}` */
export const postWorklistAction = createRoute({
  method: "post",
  path: "/desk/worklist/{id}",
  operationId: "postDeskWorklist",
  tags,
  summary: "Do something about a visit of the worklist",
  security,
  request: { params: z.object({ id }), body: body(manage.WorklistAction) },
  responses: {
    200: json(manage.WorklistEntry, "The entry as it is now."),
    ...refusals(
      ...written,
      ...guarded,
      "unknown-entry",
      "entry-changed",
      "visit-changed",
      "time-taken",
      "time-not-offered",
      "unknown-office",
      "unknown-procedure",
      "not-bookable",
      "quantity-not-offered",
    ),
  },
});

/** `POST /desk/worklist-messages` */
export const postTellAll = createRoute({
  method: "post",
  path: "/desk/worklist-messages",
  operationId: "postDeskWorklistMessages",
  tags,
  summary: "Tell everybody on the worklist who was not told yet",
  security,
  request: { body: body(manage.TellAll) },
  responses: { 200: json(manage.ToldAll, "How many."), ...refusals(...written, ...guarded) },
});

/** `GET /desk/capacity` */
export const getCapacity = createRoute({
  method: "get",
  path: "/desk/capacity",
  operationId: "getDeskCapacity",
  tags,
  summary: "Counters, taken and free, for each stretch of each day",
  security,
  request: { query: manage.CapacityQuestion },
  responses: {
    200: json(manage.CapacityPicture, "Every queue that was asked for."),
    ...refusals("malformed-request", ...guarded, "not-found", "unknown-office", "range-too-long", "range-reversed"),
  },
});
