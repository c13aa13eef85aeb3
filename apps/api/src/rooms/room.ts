import { Hono, type MiddlewareHandler } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { answerUnknownHosts } from "../pages/unknown-host.ts";
import { findCity } from "../web/city.ts";
import { answerErrors } from "../web/errors.ts";
import type { Env } from "../web/feature.ts";
import { notAllowed, notFound } from "../web/problem.ts";
import { limitMisses, limitRequests } from "../web/rate-limits.ts";
import { logRequests } from "../web/log-requests.ts";
import { securityHeaders } from "../web/security-headers.ts";
import type { Front } from "./front.ts";

/** An empty room: its requests are told, its answers carry our headers, and its mistakes are problems. */
export function room({ parts: { log, settings }, tell }: Front): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(answerUnknownHosts(answerErrors(log))).notFound(notFound);
  app.use(logRequests(settings.publicUrl, tell));
  app.use(securityHeaders(settings.publicUrl));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: notAllowed }));
  return app;
}

/** What requests pass on their way to what belongs to a city. */
export interface Passes {
  /** Counts the requests of residents. */
  readonly requests: MiddlewareHandler[];
  /** Counts those of staff, of whom many share an address. */
  readonly desk: MiddlewareHandler[];
  /** Counts what could be guesses of a number or secret. */
  readonly misses: MiddlewareHandler[];
  /** Finds the city by the host name. */
  readonly city: MiddlewareHandler<Env>;
}

/** The passes of a room; what they count is counted together with the other rooms. */
export function passesOf({ parts, proxies, limiters }: Front): Passes {
  const { catalogs, log } = parts;
  const city = findCity(catalogs, proxies);
  if (!limiters) return { requests: [], desk: [], misses: [], city };
  return {
    requests: [limitRequests(limiters, proxies, log)],
    desk: [limitRequests({ reads: limiters.deskReads, writes: limiters.deskWrites }, proxies, log)],
    misses: [limitMisses(limiters, proxies, log)],
    city,
  };
}
