import { createRoute, z } from "@hono/zod-openapi";
import { SentPhoto } from "../photos.ts";
import { idempotencyHeader as headers, json, refusals } from "./answers.ts";

/** `POST /photos` */
export const postPhoto = createRoute({
  method: "post",
  path: "/photos",
  operationId: "postPhoto",
  tags: ["Reports"],
  summary: "Send a photo of at most 12 MB, to be named by a report within a day",
  request: {
    headers,
    body: {
      required: true,
      content: {
        "multipart/form-data": { schema: z.object({ photo: z.any().openapi({ type: "string", format: "binary" }) }) },
      },
    },
  },
  responses: {
    201: json(SentPhoto, "The photo as it will be shown."),
    ...refusals(
      "malformed-request",
      "malformed-idempotency-key",
      "idempotency-key-reused",
      "body-too-large",
      "photo-too-large",
      "unsupported-media-type",
      "unsupported-photo",
      "broken-photo",
    ),
  },
});
