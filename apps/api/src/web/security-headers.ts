import type { Context, MiddlewareHandler } from "hono";
import type { Env } from "./feature.ts";

/** What our own pages may load: nothing but what this server gives them. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
].join("; ");

/** What a page may do, with whom it shares, and what it is written in; a copy of an answer still has them. */
const ofTheCopy = [
  "Access-Control-Expose-Headers",
  "Content-Language",
  "X-Content-Type-Options",
  "Referrer-Policy",
  "Content-Security-Policy",
  "Cross-Origin-Opener-Policy",
  "Cross-Origin-Resource-Policy",
  "Strict-Transport-Security",
] as const;

/** Takes away again what an answer that says nothing but "your copy stands" should not repeat (RFC 9110 §15.4.5). */
export function withoutHeadersOfTheCopy<C extends Context>(c: C): C {
  for (const name of ofTheCopy) c.header(name, undefined);
  return c;
}

/** Sets the strict headers of our own pages; whatever wants others sets its own afterwards. */
export function securityHeaders(publicUrl: string): MiddlewareHandler<Env> {
  const headers = Object.entries({
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": contentSecurityPolicy,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(publicUrl.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }),
  });
  return async function securityHeaders(c, next) {
    for (const [name, value] of headers) c.header(name, value);
    c.header("X-Request-Id", c.var.requestId);
    return next();
  };
}

/** For what other sites load: scripts of widgets, answers of the API. */
export const forOtherSites: MiddlewareHandler = async function forOtherSites(c, next) {
  c.header("Cross-Origin-Resource-Policy", "cross-origin");
  c.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  return next();
};
