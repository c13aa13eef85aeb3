import { join } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Hono, MiddlewareHandler } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { availabilityRoutes } from "./availability/routes.ts";
import { ReadyAnswers } from "./availability/ready-answers.ts";
import { catalogRoutes } from "./catalog/routes.ts";
import { securityTxt } from "./catalog/security-txt.ts";
import { docsRoutes } from "./docs/routes.ts";
import { healthRoutes } from "./health/routes.ts";
import { notFoundPage } from "./pages/problem-answers.ts";
import { pageRoutes } from "./pages/routes.ts";
import type { Parts } from "./parts.ts";
import { stickerPages } from "./stickers/page-routes.ts";
import { stickerRoutes } from "./stickers/routes.ts";
import { calendarRoutes } from "./visits/calendar-routes.ts";
import { checkInRoutes } from "./visits/check-in-routes.ts";
import { visitRoutes } from "./visits/routes.ts";
import { readBody, readFormBody } from "./web/body.ts";
import { findCity } from "./web/city.ts";
import { anyOrigin } from "./web/cors.ts";
import { answerErrors } from "./web/errors.ts";
import { feature, type Env } from "./web/feature.ts";
import { createMetrics } from "./web/metrics.ts";
import { notAllowed, notFound } from "./web/problem.ts";
import { limitMisses, limitRequests, memoryLimiters } from "./web/rate-limits.ts";
import { logRequests } from "./web/request-log.ts";
import { forOtherSites, securityHeaders } from "./web/security-headers.ts";
import { serveFolder } from "./web/static-files.ts";
import { trustedProxies } from "./web/trusted-proxies.ts";

const root = join(import.meta.dirname, "../../..");
const widgets = join(root, "packages/widgets/dist");
const portal = join(root, "apps/portal/dist");
const showcase = join(root, "apps/showcase/pages");

/** Puts the features together. */
export function createApp(parts: Parts): Hono<Env> {
  const { log, settings } = parts;
  const metrics = createMetrics();
  const app = feature();
  app.onError(answerErrors(log)).notFound(notFound);
  const limits = limitsOf(parts);
  const ready = new ReadyAnswers(parts.answers, limits.requests);
  app.use(logRequests(settings.publicUrl, log, metrics));
  for (const path of ["/api/v1/availability", "/api/v1/availability/*"]) app.get(path, ready.answer);
  app.use(securityHeaders(settings.publicUrl));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: notAllowed }));
  app.route("/", healthRoutes(parts, metrics));
  app.use("/widgets/*", anyOrigin, forOtherSites);
  app.get("/widgets/*", serveFolder(widgets, { prefix: "/widgets/", maxAge: 300 }));
  app.get("/portal/*", serveFolder(portal, { prefix: "/portal/", maxAge: 300 }));
  app.get("/showcase", (c) => c.redirect("/showcase/"));
  app.get("/showcase/*", serveFolder(showcase, { prefix: "/showcase/", maxAge: 300 }));
  mountCity(app, parts, limits, ready);
  return app;
}

/** Everything that belongs to a city: it is found by the host name, and its requests are counted. */
function mountCity(app: OpenAPIHono<Env>, parts: Parts, { requests, misses }: Limits, ready: ReadyAnswers): void {
  const proxies = trustedProxies(parts.settings.trustedProxies);
  const city = findCity(parts.catalogs, proxies);
  const api = feature();
  api.use(anyOrigin, forOtherSites, ...requests, city, readBody);
  for (const path of ["/holds/*", "/visits/*", "/status/*"]) api.use(path, ...misses);
  const features = [catalogRoutes(), availabilityRoutes(parts, ready), visitRoutes(parts), stickerRoutes(parts)];
  for (const it of [...features, calendarRoutes(parts), checkInRoutes()]) api.route("/", it);
  app.route("/", docsRoutes(api, parts.settings.publicUrl));
  app.route("/api/v1", api);
  for (const path of ["/q/*", "/Q/*", "/.well-known/*"]) app.use(path, ...requests, city);
  app.route("/", securityTxt());
  app.route("/", stickerPages(parts));
  app.route("/", pageRoutes(parts, { all: [...requests, city, readFormBody], guesses: misses }));
  app.notFound(notFoundPage(city));
}

type Limits = Record<"requests" | "misses", MiddlewareHandler[]>;

function limitsOf({ settings, log }: Parts): Limits {
  if (!settings.rateLimits) return { requests: [], misses: [] };
  const proxies = trustedProxies(settings.trustedProxies);
  const limiters = memoryLimiters();
  return { requests: [limitRequests(limiters, proxies, log)], misses: [limitMisses(limiters, proxies, log)] };
}
