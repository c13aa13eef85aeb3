import { createHash } from "node:crypto";
import type { Context } from "hono";
import { withoutHeadersOfTheCopy } from "./security-headers.ts";

/** An answer that is ready to be sent as often as it is asked for. */
export interface ReadyJson {
  readonly text: string;
  readonly etag: string;
}

/** Prepares an answer: its JSON, and the strong ETag of these bytes (RFC 9110 §8.8.3). */
export function readyJson(value: object): ReadyJson {
  const text = JSON.stringify(value);
  return { text, etag: etagOf(text) };
}

/** The strong ETag of some bytes. */
export function etagOf(bytes: string | Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
}

/** Answers with JSON that anybody may keep for `maxAge` seconds, or with 304 when the reader has it. */
export function answerJson(c: Context, { text, etag }: ReadyJson, { maxAge }: { maxAge: number }): Response {
  const headers = { ETag: etag, "Cache-Control": maxAge > 0 ? `public, max-age=${maxAge}` : "public, no-cache" };
  if (hasCopy(c, etag)) return withoutHeadersOfTheCopy(c).body(null, 304, headers);
  return c.body(text, 200, { ...headers, "Content-Type": "application/json" });
}

/** True when the reader has a copy with this ETag. */
export function hasCopy(c: Context, etag: string): boolean {
  return names(c.req.header("if-none-match"), etag);
}

/** True when the value of an `If-None-Match` names this ETag; compared weakly (RFC 9110 §13.1.2). */
export function names(copies: string | undefined, etag: string): boolean {
  if (copies === undefined) return false;
  if (copies === etag || copies === "*") return true;
  return copies.split(",").some((it) => it.trim().replace(/^W\//, "") === etag);
}
