import type { Problem } from "@okienko/contract";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Env } from "../web/feature.ts";
import type { Answer } from "./answer.ts";
import { argumentOf } from "./argument-of.ts";
import { Refused } from "./refused.ts";

/** An error as Open311 tells it. */
export interface ToldErrors {
  readonly status: ContentfulStatusCode;
  readonly answer: Answer;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: string | null;
}

/** Statuses that stay what they are in API v1; all others are 400, as GeoReport v2 wants. */
const kept: readonly number[] = [404, 405, 429, 500, 503];

/** Tells any error in the words of Open311; `problemOf` tells and logs it as API v1 does. */
export async function errorsIn(
  error: Error,
  c: Context<Env>,
  problemOf: (error: Error, c: Context<Env>) => Response,
): Promise<ToldErrors> {
  if (error instanceof Refused) return told(error.status, error.descriptions, null);
  const response = problemOf(error, c);
  const { detail, errors } = (await response.json()) as Problem;
  const status = kept.includes(response.status) ? (response.status as ContentfulStatusCode) : 400;
  const fields = (errors ?? []).map((it) => (it.pointer ? `${argumentOf(it.pointer)}: ${it.detail}` : it.detail));
  return told(status, fields.length > 0 ? fields : [detail], response.headers.get("retry-after"));
}

function told(status: ContentfulStatusCode, descriptions: readonly string[], retryAfter: string | null): ToldErrors {
  const facts = descriptions.map((description) => ({ code: String(status), description }));
  return { status, answer: { root: "errors", facts }, retryAfter };
}
