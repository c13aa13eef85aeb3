import type { Context } from "hono";
import { etagOf, hasCopy } from "../web/etag.ts";
import type { Answer } from "./answer.ts";
import type { ToldErrors } from "./errors-in.ts";
import { type Format, mediaTypes, writeAnswer } from "./formats.ts";

/** Sends an answer; who asks again for what has not changed gets 304. */
export function reply(c: Context, answer: Answer, format: Format): Response {
  const text = writeAnswer(answer, format);
  const type = { "Content-Type": mediaTypes[format] };
  if (c.req.method === "POST") return c.body(text, 200, { ...type, "Cache-Control": "no-store" });
  const headers = { ETag: etagOf(text), "Cache-Control": "public, no-cache" };
  return hasCopy(c, headers.ETag) ? c.body(null, 304, headers) : c.body(text, 200, { ...type, ...headers });
}

/** Sends errors. */
export function replyErrors(c: Context, { status, answer, retryAfter }: ToldErrors, format: Format): Response {
  return c.body(writeAnswer(answer, format), status, {
    "Content-Type": mediaTypes[format],
    "Cache-Control": "no-store",
    ...(retryAfter && { "Retry-After": retryAfter }),
  });
}
