import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Logger } from "pino";
import type { Env } from "./feature.ts";
import type { Metrics } from "./metrics.ts";

/** Gives each request an id, and tells it in one line: the pattern of its address only, nothing of a person. */
export function logRequests(publicUrl: string, log: Logger, metrics: Metrics): MiddlewareHandler<Env> {
  return async function logRequests(c, next) {
    const start = performance.now();
    const requestId = randomUUID();
    c.set("requestId", requestId);
    c.set("publicUrl", publicUrl);
    await next();
    const told = { method: c.req.method, route: routePath(c, -1), status: c.res.status };
    const ms = performance.now() - start;
    metrics.countRequest(told, ms / 1000);
    log.info({ requestId, ...told, ms: Math.round(ms * 10) / 10 }, "request");
  };
}
