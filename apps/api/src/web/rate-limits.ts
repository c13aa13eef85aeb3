import type { Context, MiddlewareHandler } from "hono";
import type { RateLimiterAbstract } from "rate-limiter-flexible";
import RateLimiterMemory from "rate-limiter-flexible/lib/RateLimiterMemory.js";
import RateLimiterRes from "rate-limiter-flexible/lib/RateLimiterRes.js";
import { Refusal } from "../refusal.ts";
import { clientOf, clientOfIncoming } from "./client-address.ts";
import type { Admits } from "./given-answers.ts";
import type { TrustedProxies } from "./trusted-proxies.ts";
import type { Log } from "./log.ts";

/** A counter of requests by client. */
export type Limiter = Pick<RateLimiterAbstract, "consume" | "reward">;

/** Requests of one client in a minute. A library or an office shares one address, so writes leave room for many. */
export const budgets = {
  ...{ reads: 600, writes: 60, misses: 30 },
  // a whole contact centre shares one address, and its pages fetch again whenever somebody has done something
  ...{ deskReads: 6000, deskWrites: 600 },
} as const;

/** The counters behind the limits. */
export type Limiters = Readonly<Record<keyof typeof budgets, Limiter>>;

/** New counters in memory. */
export function memoryLimiters(): Limiters {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 });
  const { reads, writes, misses, deskReads, deskWrites } = budgets;
  return {
    ...{ reads: limiter(reads), writes: limiter(writes), misses: limiter(misses) },
    ...{ deskReads: limiter(deskReads), deskWrites: limiter(deskWrites) },
  };
}

/** Limits how often one client asks; throws `too-many-requests`. */
export function limitRequests(
  { reads, writes }: Pick<Limiters, "reads" | "writes">,
  proxies: TrustedProxies,
  log: Log,
): MiddlewareHandler {
  return async function limitRequests(c, next) {
    if (c.req.method === "OPTIONS") return next();
    await count(isRead(c) ? reads : writes, c, clientOf(c, proxies), log);
    return next();
  };
}

/** Counts what is answered before the application; rejects when the client asks too often. */
export function countEarly(limiter: Limiter, proxies: TrustedProxies): Admits {
  return (incoming) => limiter.consume(clientOfIncoming(incoming, proxies));
}

/** Limits how often one client may guess a secret or a number: only answers that miss are counted in the end. */
export function limitMisses({ misses }: Limiters, proxies: TrustedProxies, log: Log): MiddlewareHandler {
  return async function limitMisses(c, next) {
    if (c.req.method === "OPTIONS") return next();
    const client = clientOf(c, proxies);
    await count(misses, c, client, log); // before the answer, or many guesses at once would pass together
    await next();
    if (c.res.status !== 401 && c.res.status !== 404) await misses.reward(client).catch(() => undefined);
  };
}

/** A limiter that is broken stops nobody from reading, and everybody from writing. */
async function count(limiter: Limiter, c: Context, client: string, log: Log): Promise<void> {
  try {
    await limiter.consume(client);
  } catch (error) {
    if (error instanceof RateLimiterRes)
      throw new Refusal("too-many-requests", "", { retryAfter: error.msBeforeNext / 1000 });
    log.error({}, "the rate limiter is broken");
    if (!isRead(c)) throw new Refusal("database-unavailable");
  }
}

function isRead(c: Context): boolean {
  return c.req.method === "GET" || c.req.method === "HEAD";
}
