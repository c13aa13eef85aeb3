import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Env } from "./feature.ts";
import type { TellRequest } from "./request-log.ts";

/** Gives each request an id, and tells it when it is answered. */
export function logRequests(publicUrl: string, tell: TellRequest): MiddlewareHandler<Env> {
  return async function logRequests(c, next) {
    const began = performance.now();
    const requestId = randomUUID();
    c.set("requestId", requestId);
    c.set("publicUrl", publicUrl);
    await next();
    tell({ requestId, method: c.req.method, route: routePath(c, -1), status: c.res.status }, began);
  };
}
