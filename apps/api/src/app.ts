import { join } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Hono, MiddlewareHandler } from "hono";
import { except } from "hono/combine";
import { methodNotAllowed } from "hono/method-not-allowed";
import { availabilityRoutes } from "./availability/routes.ts";
import { ReadyAnswers } from "./availability/ready-answers.ts";
import { catalogRoutes } from "./catalog/routes.ts";
import { securityTxt } from "./catalog/security-txt.ts";
import { consultationRoutes } from "./consultations/routes.ts";
import { deskOf } from "./desk.ts";
import { smsRoutes } from "./contacts/correspondence/sms-routes.ts";
import { docsRoutes } from "./docs/routes.ts";
import { healthRoutes } from "./health/routes.ts";
import { ideaRoutes } from "./ideas/routes.ts";
import { knowledgeRoutes } from "./knowledge/routes.ts";
import { feedRoutes } from "./news/feed-routes.ts";
import { newsRoutes } from "./news/routes.ts";
import { liveRoutes } from "./live/routes.ts";
import { newsPages } from "./pages/news-pages.ts";
import { open311Routes } from "./open311/routes.ts";
import { notFoundPage } from "./pages/problem-answers.ts";
import { pageRoutes } from "./pages/routes.ts";
import { answerUnknownHosts } from "./pages/unknown-host.ts";
import type { Parts } from "./parts.ts";
import { photoFiles } from "./photos/file-routes.ts";
import { photoRoutes } from "./photos/routes.ts";
import { queueRoutes } from "./queues/routes.ts";
import { categoryRoutes } from "./reports/category-routes.ts";
import { forwardingRoutes } from "./inbox/forwarding-routes.ts";
import { reportRoutes } from "./reports/routes.ts";
import { ownDataRoutes } from "./retention/routes.ts";
import { statisticsRoutes } from "./statistics/routes.ts";
import { statusRoutes } from "./status/routes.ts";
import { stickerPages } from "./stickers/page-routes.ts";
import { stickerRoutes } from "./stickers/routes.ts";
import { calendarRoutes } from "./visits/calendar-routes.ts";
import { checkInRoutes } from "./visits/check-in-routes.ts";
import { ReadyRefusals } from "./visits/ready-refusals.ts";
import { visitRoutes } from "./visits/routes.ts";
import { waitingListRoutes } from "./waiting-list/routes.ts";
import { readBody, readFormBody } from "./web/body.ts";
import { findCity } from "./web/city.ts";
import { anyOrigin } from "./web/cors.ts";
import { answerErrors } from "./web/errors.ts";
import type { Admits } from "./web/given-answers.ts";
import type { Answering } from "./web/listen.ts";
import { feature, type Env } from "./web/feature.ts";
import { createMetrics } from "./web/metrics.ts";
import { notAllowed, notFound } from "./web/problem.ts";
import { countEarly, limitMisses, limitRequests, memoryLimiters } from "./web/rate-limits.ts";
import { logRequests, tellRequests } from "./web/request-log.ts";
import { forOtherSites, securityHeaders } from "./web/security-headers.ts";
import { serveFolder } from "./web/static-files.ts";
import { trustedProxies } from "./web/trusted-proxies.ts";

const root = join(import.meta.dirname, "../../..");
const widgets = join(root, "packages/widgets/dist");
const portal = join(root, "apps/portal/dist");
const showcase = join(root, "apps/showcase/pages");

/** Puts the features together. */
export function createApp(parts: Parts): Hono<Env> {
  return createServing(parts).app;
}

/** The application, and what answers before it where it can. */
interface Serving extends Answering {
  readonly app: Hono<Env>;
}

/** The same, with what answers before it where it can. */
export function createServing(parts: Parts): Serving {
  const { log, settings } = parts;
  const metrics = createMetrics();
  const app = feature();
  app.onError(answerUnknownHosts(answerErrors(log))).notFound(notFound);
  const limits = limitsOf(parts);
  const tell = tellRequests(log, metrics);
  const ready = new ReadyAnswers(limits.reads, tell);
  const refusals = new ReadyRefusals(parts.database, limits.writes, tell);
  app.use(logRequests(settings.publicUrl, tell));
  app.use(securityHeaders(settings.publicUrl));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: notAllowed }));
  app.route("/", healthRoutes(parts, metrics));
  app.use("/widgets/*", anyOrigin, forOtherSites);
  app.get("/widgets/*", serveFolder(widgets, { prefix: "/widgets/", maxAge: 300 }));
  app.get("/portal/*", serveFolder(portal, { prefix: "/portal/", maxAge: 300 }));
  app.get("/showcase", (c) => c.redirect("showcase/"));
  app.get("/showcase/*", serveFolder(showcase, { prefix: "/showcase/", maxAge: 300 }));
  app.use("/api/v1/holds", refusals.learn);
  mountCity(app, parts, limits, ready);
  return { early: (...exchange) => ready.answer(...exchange) ?? refusals.answer(...exchange), fetch: app.fetch, app };
}

/** Everything that belongs to a city: it is found by the host name, and its requests are counted. */
function mountCity(app: OpenAPIHono<Env>, parts: Parts, { requests, desk, misses }: Limits, ready: ReadyAnswers): void {
  const proxies = trustedProxies(parts.settings.trustedProxies);
  const city = findCity(parts.catalogs, proxies);
  app.route("/", deskOf(parts, { all: [...desk, city], guesses: misses }));
  const api = feature();
  const isPhoto = (c: Context) => c.req.path === "/api/v1/photos"; // has a reader of its own
  api.use(anyOrigin, forOtherSites, ...requests, city, except(isPhoto, readBody));
  for (const path of [
    "/holds/*",
    "/check-ins",
    "/visits/*",
    "/status/*",
    "/reports/*",
    "/forwardings/*",
    "/consultations/*",
    "/subscriptions/*",
    "/wishes/*",
    "/offers/*",
  ])
    api.use(path, ...misses);
  const features = [
    catalogRoutes(),
    availabilityRoutes(parts, ready),
    visitRoutes(parts),
    stickerRoutes(parts),
    photoRoutes(parts),
  ];
  for (const it of [
    ...features,
    calendarRoutes(parts),
    checkInRoutes(),
    queueRoutes(parts),
    liveRoutes(parts),
    newsRoutes(parts),
    waitingListRoutes(parts),
    feedRoutes(parts),
    knowledgeRoutes(parts),
    categoryRoutes(parts),
    reportRoutes(parts),
    forwardingRoutes(parts),
    statusRoutes(parts),
    statisticsRoutes(parts),
    consultationRoutes(parts),
    ideaRoutes(parts),
    ownDataRoutes(parts),
    smsRoutes(parts),
  ])
    api.route("/", it);
  app.route("/", docsRoutes(api, parts.settings.publicUrl));
  app.route("/api/v1", api);
  for (const path of ["/q/*", "/Q/*", "/.well-known/*"]) app.use(path, ...requests, city);
  app.route("/", open311Routes(parts, [anyOrigin, forOtherSites, ...requests, city]));
  app.use("/photos/*", ...requests);
  app.route("/", photoFiles(parts));
  app.route("/", securityTxt());
  app.route("/", stickerPages(parts));
  app.use("/news/*", ...requests, city, ...misses);
  app.route("/", newsPages(parts));
  app.route("/", pageRoutes(parts, { all: [...requests, city], readForm: readFormBody, guesses: misses }));
  app.notFound(notFoundPage(city));
}

interface Limits extends Readonly<Record<"requests" | "desk" | "misses", MiddlewareHandler[]>> {
  /** For what is answered before the application. */
  readonly reads: Admits | null;
  readonly writes: Admits | null;
}

function limitsOf({ settings, log }: Parts): Limits {
  if (!settings.rateLimits) return { requests: [], desk: [], misses: [], reads: null, writes: null };
  const proxies = trustedProxies(settings.trustedProxies);
  const limiters = memoryLimiters();
  return {
    requests: [limitRequests(limiters, proxies, log)],
    desk: [limitRequests({ reads: limiters.deskReads, writes: limiters.deskWrites }, proxies, log)],
    misses: [limitMisses(limiters, proxies, log)],
    reads: countEarly(limiters.reads, proxies),
    writes: countEarly(limiters.writes, proxies),
  };
}
