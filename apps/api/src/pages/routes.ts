import { Hono, type MiddlewareHandler } from "hono";
import type { Parts } from "../parts.ts";
import type { Env } from "../web/feature.ts";
import { bookingPages } from "./booking-routes.ts";
import { consultationPages } from "./consultations/consultation-routes.ts";
import { ideaPages } from "./consultations/idea-routes.ts";
import { catalogPages } from "./catalog-routes.ts";
import { hallPages } from "./hall/routes.ts";
import { forwardedPages } from "./forwarded/forwarded-routes.ts";
import { answerErrorPages } from "./problem-answers.ts";
import { knowledgePages } from "./knowledge-routes.ts";
import { alertPages } from "./reports/alert-routes.ts";
import { nearbyPages } from "./reports/nearby-routes.ts";
import { reportPages } from "./reports/report-routes.ts";
import { visitPages } from "./visit-routes.ts";
import { waitingPages } from "./waiting/routes.ts";

/** What requests for pages pass first: all of them, and those that could be guesses of a number or secret. */
export interface Passes {
  readonly all: readonly MiddlewareHandler<Env>[];
  /** Reads a plain form; forms with photos are read by their pages. */
  readonly readForm: MiddlewareHandler<Env>;
  readonly guesses: readonly MiddlewareHandler<Env>[];
}

const city = [
  "/",
  "/consultations/*",
  "/ideas/*",
  "/alerts",
  "/articles/*",
  "/book/*",
  "/o/*",
  "/search",
  "/status",
  "/visit/*",
];
const plain = [...city, "/offer/*", "/wish/*", "/display/*", "/kiosk/*", "/ticket/*"];

/** Pages for residents, each with plain forms that work without scripts. */
export function pageRoutes(parts: Parts, { all, readForm, guesses }: Passes): Hono<Env> {
  const pages = new Hono<Env>().onError(answerErrorPages(parts.log));
  for (const path of plain) pages.use(path, ...all, readForm);
  for (const path of ["/forwarded/*", "/report/*", "/nearby", "/stats"]) pages.use(path, ...all);
  for (const path of [
    "/consultations/*",
    "/ideas/*",
    "/offer/*",
    "/wish/*",
    "/visit/*",
    "/forwarded/*",
    "/report/*",
    "/kiosk/*",
    "/ticket/*",
  ])
    pages.use(path, ...guesses);
  pages.route("/", catalogPages(parts));
  pages.route("/", bookingPages(parts));
  pages.route("/", visitPages(parts));
  pages.route("/", waitingPages(parts));
  pages.route("/", hallPages(parts));
  pages.route("/", knowledgePages(parts));
  pages.route("/", reportPages(parts, readForm));
  pages.route("/", forwardedPages(parts, readForm));
  pages.route("/", nearbyPages(parts));
  pages.route("/", alertPages(parts));
  pages.route("/", consultationPages(parts));
  pages.route("/", ideaPages(parts));
  return pages;
}
