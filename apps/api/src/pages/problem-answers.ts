import type { Problem, ProblemCode } from "@okienko/contract";
import type { ErrorHandler, MiddlewareHandler, NotFoundHandler } from "hono";
import { answerErrors } from "../web/errors.ts";
import type { Env } from "../web/feature.ts";
import { notFound } from "../web/problem.ts";
import { answerPage } from "./layout.ts";
import { pageOf } from "./page.ts";
import { problemPage } from "./problem-page.ts";
import { answerUnknownHosts, wantsPage } from "./unknown-host.ts";
import type { Log } from "../web/log.ts";

/** Answers the errors of pages with a page that says what can be done; they are logged as those of the API are. */
export function answerErrorPages(log: Log): ErrorHandler<Env> {
  const asProblem = answerErrors(log);
  return answerUnknownHosts(async (error, c) => {
    const answer = asProblem(error, c);
    if (!c.var.catalog) return answer; // without a city there is no page
    const { code } = (await answer.json()) as Problem;
    const wait = answer.headers.get("retry-after");
    if (wait) c.header("Retry-After", wait);
    return answerPage(c, pageOf(c), problemPage(pageOf(c), code as ProblemCode));
  });
}

/** Answers people with a page where nothing is, and programs with a problem. */
export function notFoundPage(findCity: MiddlewareHandler<Env>): NotFoundHandler<Env> {
  return async (c) => {
    if (c.req.path.startsWith("/api/") || !wantsPage(c)) return notFound(c);
    await findCity(c, () => Promise.resolve());
    return answerPage(c, pageOf(c), problemPage(pageOf(c), "not-found"));
  };
}
