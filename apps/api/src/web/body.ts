import type { MiddlewareHandler } from "hono";
import { Refusal } from "../refusal.ts";

const maxBytes = 64 * 1024;

/** What is too large is still read as far as this and dropped: a connection cut while it is sent loses the answer. */
const maxRead = 8 * 1024 * 1024;

/** Reads the body of a request once, if it has one: JSON only, and never more bytes than the limit. */
export const readBody = reads(/^application\/json *(;|$)/i);

/** Reads what a form of a page sends (`application/x-www-form-urlencoded`), never more bytes than the limit. */
export const readFormBody = reads(/^application\/x-www-form-urlencoded *(;|$)/i);

function reads(type: RegExp): MiddlewareHandler {
  return async function readBody(c, next) {
    const { method, raw } = c.req;
    if (method === "GET" || method === "HEAD" || !raw.body) return next();
    const bytes = await firstBytes(raw.body).catch(() => {
      throw new Refusal("malformed-json", "The body has ended before its end.");
    });
    if (bytes === null) throw new Refusal("body-too-large", `A body holds at most ${maxBytes} bytes.`);
    const isPlain = (c.req.header("content-encoding") ?? "identity") === "identity";
    if (bytes.length > 0 && !(isPlain && type.test(c.req.header("content-type") ?? "")))
      throw new Refusal("unsupported-media-type");
    // Hono's type says string, but what it keeps and awaits are promises
    c.req.bodyCache.text = Promise.resolve(decode(bytes)) as unknown as string;
    return next();
  };
}

/** Counts what really comes: a length may be missing or false. `null` when it is too much. */
async function firstBytes(body: ReadableStream<Uint8Array>): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length <= maxBytes) chunks.push(chunk);
    if (length > maxRead) break;
  }
  return length > maxBytes ? null : Buffer.concat(chunks);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("malformed-json", "The body is not UTF-8.");
  }
}
