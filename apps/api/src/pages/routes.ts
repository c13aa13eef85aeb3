import { Hono, type MiddlewareHandler } from "hono";
import type { Parts } from "../parts.ts";
import type { Env } from "../web/feature.ts";
import { bookingPages } from "./booking-routes.ts";
import { catalogPages } from "./catalog-routes.ts";
import { answerErrorPages } from "./problem-answers.ts";
import { visitPages } from "./visit-routes.ts";

/** What requests for pages pass first: all of them, and those that could be guesses of a number or secret. */
export interface Passes {
  readonly all: readonly MiddlewareHandler<Env>[];
  readonly guesses: readonly MiddlewareHandler<Env>[];
}

/** Pages for residents, each with plain forms that work without scripts. */
export function pageRoutes(parts: Parts, { all, guesses }: Passes): Hono<Env> {
  const pages = new Hono<Env>().onError(answerErrorPages(parts.log));
  for (const path of ["/", "/book/*", "/o/*", "/status", "/visit/*"]) pages.use(path, ...all);
  pages.use("/visit/*", ...guesses);
  pages.route("/", catalogPages(parts));
  pages.route("/", bookingPages(parts));
  pages.route("/", visitPages(parts));
  return pages;
}
