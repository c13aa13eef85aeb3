import type { Metrics } from "./metrics.ts";
import type { Log } from "./log.ts";

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
export function tellRequests(log: Log, metrics: Metrics): TellRequest {
  return function tellRequest(answered, began) {
    const ms = performance.now() - began;
    metrics.countRequest(answered, ms / 1000);
    const level = answered.status >= 500 || ms >= slow ? "warn" : "debug";
    if (log.isLevelEnabled(level)) log[level]({ ...answered, ms: Math.round(ms * 10) / 10 }, "request");
  };
}
