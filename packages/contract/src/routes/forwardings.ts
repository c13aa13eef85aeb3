import { createRoute, z } from "@hono/zod-openapi";
import { ForwardAnswer, ForwardedReport } from "../inbox.ts";
import { Token } from "../staff.ts";
import { bearer, body, idempotencyHeader as headers, json, refusals } from "./answers.ts";
import { written } from "./written.ts";

const tags = ["Reports"];
const params = z.object({ id: Token.max(64) });
const known = ["secret-missing", "unknown-forwarding", "forwarding-ended"] as const;

/** `GET /forwardings/{id}` */
export const getForwarding = createRoute({
  method: "get",
  path: "/forwardings/{id}",
  operationId: "getForwarding",
  tags,
  summary: "A report as it was forwarded to an outside body; looking changes nothing",
  security: bearer,
  request: { params },
  responses: { 200: json(ForwardedReport, "The report."), ...refusals(...known) },
});

/** `POST /forwardings/{id}/answers` */
export const postForwardAnswer = createRoute({
  method: "post",
  path: "/forwardings/{id}/answers",
  operationId: "postForwardAnswer",
  tags,
  summary: "Answer a report that was forwarded",
  security: bearer,
  request: { headers, params, body: body(ForwardAnswer) },
  responses: {
    200: json(ForwardedReport, "The report."),
    ...refusals(...written, ...known, "report-changed", "unknown-photo", "report-full"),
  },
});
