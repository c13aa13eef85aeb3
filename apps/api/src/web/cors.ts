import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";

const preflight = cors({
  origin: "*",
  allowMethods: ["GET", "HEAD", "POST", "PATCH", "DELETE"],
  allowHeaders: ["Authorization", "Content-Type", "Idempotency-Key", "Accept-Language", "If-None-Match"],
  maxAge: 86_400,
});

/** Lets every page of the world call, without cookies: what a resident may do needs a secret, not an origin. */
export const anyOrigin: MiddlewareHandler = async function anyOrigin(c, next) {
  c.header("Access-Control-Allow-Origin", "*");
  if (c.req.method === "OPTIONS") return preflight(c, next);
  c.header("Access-Control-Expose-Headers", "ETag, Retry-After, Content-Language, X-Request-Id");
  return next();
};
