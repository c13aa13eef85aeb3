import { createRoute, z } from "@hono/zod-openapi";
import { Asked } from "../followers.ts";
import { ConfirmationRequest } from "../visits.ts";
import {
  OfferRefusal,
  RefusedOffer,
  TakenOffer,
  TimeOffer,
  WaitingWish,
  WishOfVisit,
  WishRequest,
} from "../waiting-list.ts";
import { bearer, body, idempotencyHeader as headers, json, refusals } from "./answers.ts";
import { asked, written } from "./written.ts";

const tags = ["Waiting list"];
const byId = z.object({ id: z.string() });
const byReference = z.object({ reference: z.string() });

/** `POST /wishes` */
export const postWish = createRoute({
  method: "post",
  path: "/wishes",
  operationId: "postWish",
  tags,
  summary: "Ask to be told when a time is freed",
  request: { headers, body: body(WishRequest) },
  responses: {
    202: json(Asked, "A mail asks to confirm."),
    ...refusals(
      ...written,
      "unknown-procedure",
      "unknown-office",
      "quantity-not-offered",
      "not-bookable",
      "range-too-long",
      "range-reversed",
    ),
  },
});

/** `POST /wishes/{id}/confirmation` */
export const postWishConfirmation = createRoute({
  method: "post",
  path: "/wishes/{id}/confirmation",
  operationId: "postWishConfirmation",
  tags,
  summary: "Begin to wait, by the code of the mail; again is the same",
  request: { headers, params: byId, body: body(ConfirmationRequest) },
  responses: {
    200: json(WaitingWish, "The wish."),
    ...refusals(...written, "unknown-wish", "wish-offered", "wish-ended"),
  },
});

/** `GET /wishes/{id}` */
export const getWish = createRoute({
  method: "get",
  path: "/wishes/{id}",
  operationId: "getWish",
  tags,
  summary: "The wish, for its owner",
  security: bearer,
  request: { params: byId },
  responses: { 200: json(WaitingWish, "The wish."), ...refusals("secret-missing", "unknown-wish") },
});

/** `DELETE /wishes/{id}` */
export const deleteWish = createRoute({
  method: "delete",
  path: "/wishes/{id}",
  operationId: "deleteWish",
  tags,
  summary: "Wait no longer; again is the same",
  security: bearer,
  request: { headers, params: byId },
  responses: { 200: json(WaitingWish, "The ended wish."), ...refusals(...asked, "secret-missing", "unknown-wish") },
});

/** `POST /visits/{reference}/wish` */
export const postVisitWish = createRoute({
  method: "post",
  path: "/visits/{reference}/wish",
  operationId: "postVisitWish",
  tags,
  summary: "Ask to be told when a time on an earlier day is freed; again is the same",
  security: bearer,
  request: { headers, params: byReference },
  responses: {
    200: json(WaitingWish, "The wish."),
    ...refusals(...asked, "secret-missing", "unknown-visit", "visit-changed", "email-missing"),
  },
});

/** `GET /visits/{reference}/wish` */
export const getVisitWish = createRoute({
  method: "get",
  path: "/visits/{reference}/wish",
  operationId: "getVisitWish",
  tags,
  summary: "The wish for an earlier time than that of the visit",
  security: bearer,
  request: { params: byReference },
  responses: {
    200: json(WishOfVisit, "The wish, or that there was none."),
    ...refusals("secret-missing", "unknown-visit"),
  },
});

/** `DELETE /visits/{reference}/wish` */
export const deleteVisitWish = createRoute({
  method: "delete",
  path: "/visits/{reference}/wish",
  operationId: "deleteVisitWish",
  tags,
  summary: "Keep the visit as it is; again is the same",
  security: bearer,
  request: { headers, params: byReference },
  responses: {
    204: { description: "Nobody waits any more." },
    ...refusals(...asked, "secret-missing", "unknown-visit"),
  },
});

/** `GET /offers/{id}` */
export const getOffer = createRoute({
  method: "get",
  path: "/offers/{id}",
  operationId: "getOffer",
  tags,
  summary: "A time that is kept for somebody who waits",
  security: bearer,
  request: { params: byId },
  responses: { 200: json(TimeOffer, "The offer."), ...refusals("secret-missing", "unknown-offer") },
});

/** `POST /offers/{id}/taking` */
export const postOfferTaking = createRoute({
  method: "post",
  path: "/offers/{id}/taking",
  operationId: "postOfferTaking",
  tags,
  summary: "Take the time: books it, or moves the visit to it; again is the same",
  security: bearer,
  request: { headers, params: byId },
  responses: {
    200: json(TakenOffer, "The visit."),
    ...refusals(...asked, "secret-missing", "unknown-offer", "offer-ended", "visit-changed", "too-many-visits"),
  },
});

/** `POST /offers/{id}/refusal` */
export const postOfferRefusal = createRoute({
  method: "post",
  path: "/offers/{id}/refusal",
  operationId: "postOfferRefusal",
  tags,
  summary: "Leave the time to the next one in line; again is the same",
  security: bearer,
  request: { headers, params: byId, body: body(OfferRefusal) },
  responses: {
    200: json(RefusedOffer, "The offer is over."),
    ...refusals(...written, "secret-missing", "unknown-offer", "offer-ended"),
  },
});
