import { createRoute, z } from "@hono/zod-openapi";
import { AlertRequest, Asked, FollowRequest, Subscription } from "../followers.ts";
import { ConfirmationRequest } from "../visits.ts";
import { bearer, body, idempotencyHeader as headers, json, refusals } from "./answers.ts";
import { asked, written } from "./written.ts";

const tags = ["News"];
const byId = z.object({ id: z.string() });

/** `POST /reports/{reference}/followers` */
export const postFollower = createRoute({
  method: "post",
  path: "/reports/{reference}/followers",
  operationId: "postFollower",
  tags,
  summary: "Get the news of a report by mail (me too)",
  request: { headers, params: z.object({ reference: z.string() }), body: body(FollowRequest) },
  responses: { 202: json(Asked, "A mail asks to confirm."), ...refusals(...written, "unknown-report") },
});

/** `POST /alerts` */
export const postAlert = createRoute({
  method: "post",
  path: "/alerts",
  operationId: "postAlert",
  tags,
  summary: "Get new reports of a neighbourhood by mail",
  request: { headers, body: body(AlertRequest) },
  responses: { 202: json(Asked, "A mail asks to confirm."), ...refusals(...written, "unknown-category") },
});

/** `POST /subscriptions/{id}/confirmation` */
export const postSubscriptionConfirmation = createRoute({
  method: "post",
  path: "/subscriptions/{id}/confirmation",
  operationId: "postSubscriptionConfirmation",
  tags,
  summary: "Confirm a subscription; again is the same",
  request: { headers, params: byId, body: body(ConfirmationRequest) },
  responses: { 200: json(Subscription, "The subscription."), ...refusals(...written, "unknown-subscription") },
});

/** `DELETE /subscriptions/{id}` */
export const deleteSubscription = createRoute({
  method: "delete",
  path: "/subscriptions/{id}",
  operationId: "deleteSubscription",
  tags,
  summary: "End a subscription; again is the same",
  security: bearer,
  request: { headers, params: byId },
  responses: {
    200: json(Subscription, "The ended subscription."),
    ...refusals(...asked, "secret-missing", "unknown-subscription"),
  },
});
