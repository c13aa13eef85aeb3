import { createRoute } from "@hono/zod-openapi";
import { SmsRequest } from "../contacts.ts";
import { body, refusals } from "./answers.ts";
import { written } from "./written.ts";

/** `POST /sms` */
export const postSms = createRoute({
  method: "post",
  path: "/sms",
  operationId: "postSms",
  tags: ["Text messages"],
  summary: "Where the gateway of the city brings text messages, signed as Standard Webhooks has it",
  request: { body: body(SmsRequest) },
  responses: {
    204: { description: "It is part of a conversation, also if it was before." },
    ...refusals(...written, "not-found", "signature-refused"),
  },
});
