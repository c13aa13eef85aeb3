import { Hono, type MiddlewareHandler } from "hono";
import type { Parts } from "../parts.ts";
import type { Env } from "../web/feature.ts";
import { bookingPages } from "./booking-routes.ts";
import { catalogPages } from "./catalog-routes.ts";
import { answerErrorPages } from "./problem-answers.ts";
import { knowledgePages } from "./knowledge-routes.ts";
import { alertPages } from "./reports/alert-routes.ts";
import { nearbyPages } from "./reports/nearby-routes.ts";
import { reportPages } from "./reports/report-routes.ts";
import { visitPages } from "./visit-routes.ts";

/** What requests for pages pass first: all of them, and those that could be guesses of a number or secret. */
export interface Passes {
  readonly all: readonly MiddlewareHandler<Env>[];
  /** Reads a plain form; forms with photos are read by their pages. */
  readonly readForm: MiddlewareHandler<Env>;
  readonly guesses: readonly MiddlewareHandler<Env>[];
}

const plain = ["/", "/alerts", "/articles/*", "/book/*", "/o/*", "/search", "/status", "/visit/*"];

/** Pages for residents, each with plain forms that work without scripts. */
export function pageRoutes(parts: Parts, { all, readForm, guesses }: Passes): Hono<Env> {
  const pages = new Hono<Env>().onError(answerErrorPages(parts.log));
  for (const path of plain) pages.use(path, ...all, readForm);
  for (const path of ["/report/*", "/nearby", "/stats"]) pages.use(path, ...all);
  for (const path of ["/visit/*", "/report/*"]) pages.use(path, ...guesses);
  pages.route("/", catalogPages(parts));
  pages.route("/", bookingPages(parts));
  pages.route("/", visitPages(parts));
  pages.route("/", knowledgePages(parts));
  pages.route("/", reportPages(parts, readForm));
  pages.route("/", nearbyPages(parts));
  pages.route("/", alertPages(parts));
  return pages;
}
