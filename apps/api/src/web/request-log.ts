import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Logger } from "pino";
import type { Env } from "./feature.ts";
import type { Metrics } from "./metrics.ts";

/** What is told of a request that was answered: the pattern of its address only, nothing of a person. */
interface AnsweredRequest {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

/** Counts a request, and tells it in one line of the log. `began` is what `performance.now()` was then. */
export type TellRequest = (answered: AnsweredRequest, began: number) => void;

/** Milliseconds from which on a request is told as slow. */
const slow = 1_000;

/** Tells requests to the metrics and a log: failed and slow ones as warnings, the others with `LOG_LEVEL=debug`. */
export function tellRequests(log: Logger, metrics: Metrics): TellRequest {
  return function tellRequest(answered, began) {
    const ms = performance.now() - began;
    metrics.countRequest(answered, ms / 1000);
    const level = answered.status >= 500 || ms >= slow ? "warn" : "debug";
    if (log.isLevelEnabled(level)) log[level]({ ...answered, ms: Math.round(ms * 10) / 10 }, "request");
  };
}

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
