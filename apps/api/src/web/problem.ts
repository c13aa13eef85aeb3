import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { problems, type Problem, type ProblemCode } from "@okienko/contract";
import type { RefusalDetails } from "../refusal.ts";
import type { Env } from "./feature.ts";

/** Seconds after which trying again makes sense, where a refusal does not say. */
const retryAfter: Record<number, number> = { 429: 60, 503: 5 };

/** Their details are the city's own words, in the reader's language. */
const ofTheCity: readonly ProblemCode[] = ["form-stopped", "outside-city"];

/** Answers with problem details (RFC 9457). */
export function answerProblem(c: Context<Env>, code: ProblemCode, detail = "", details: RefusalDetails = {}): Response {
  const { status, title } = problems[code];
  const { errors, alternatives, effects } = details;
  const type = `${c.var.publicUrl}/problems/${code}`;
  const problem = {
    type,
    title,
    status,
    detail: detail || `${title}.`,
    code,
    errors,
    alternatives,
    effects,
  } as Problem;
  // but for what the city itself has written, problems speak English, whatever the reader has asked for
  if (!ofTheCity.includes(code)) c.header("Content-Language", "en");
  const wait = details.retryAfter ?? retryAfter[status];
  return c.body(JSON.stringify(problem), status as ContentfulStatusCode, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...(wait && { "Retry-After": String(Math.ceil(wait)) }),
    ...(status === 401 && { "WWW-Authenticate": "Bearer" }),
  });
}

/** Answers where nothing is. */
export function notFound(c: Context<Env>): Response {
  return answerProblem(c, "not-found");
}

/** Answers where something is, but not for this method. */
export function notAllowed(c: Context<Env>, methods: readonly string[]): Response {
  c.header("Allow", methods.join(", "));
  return answerProblem(c, "method-not-allowed", `This address takes ${methods.join(", ")}.`);
}
