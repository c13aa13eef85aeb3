import { ReadyHealth } from "../health/ready-health.ts";
import type { Parts } from "../parts.ts";
import type { Answering } from "../web/listen.ts";
import { createMetrics, type Metrics } from "../web/metrics.ts";
import { type Limiters, memoryLimiters } from "../web/rate-limits.ts";
import { type TellRequest, tellRequests } from "../web/request-log.ts";
import { type TrustedProxies, trustedProxies } from "../web/trusted-proxies.ts";

/** What all rooms share: the parts, and what counts and tells requests. */
export interface Front {
  readonly parts: Parts;
  readonly metrics: Metrics;
  readonly tell: TellRequest;
  readonly proxies: TrustedProxies;
  /** `null` where everybody may ask as often as they want. */
  readonly limiters: Limiters | null;
  /** What answers before any room is entered; rooms add to it what they have learnt to answer. */
  readonly answerers: Answering["early"][];
}

/** Puts the front together. */
export function frontOf(parts: Parts): Front {
  const { database, log, settings } = parts;
  const metrics = createMetrics();
  const tell = tellRequests(log, metrics);
  const proxies = trustedProxies(settings.trustedProxies);
  const limiters = settings.rateLimits ? memoryLimiters() : null;
  const answerers = [new ReadyHealth(database, metrics).answer];
  return { parts, metrics, tell, proxies, limiters, answerers };
}
