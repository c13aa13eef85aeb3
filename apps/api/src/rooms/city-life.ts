import type { Hono } from "hono";
import { consultationRoutes } from "../consultations/routes.ts";
import { smsRoutes } from "../contacts/correspondence/sms-routes.ts";
import { ideaRoutes } from "../ideas/routes.ts";
import { forwardingRoutes } from "../inbox/forwarding-routes.ts";
import { knowledgeRoutes } from "../knowledge/routes.ts";
import { feedRoutes } from "../news/feed-routes.ts";
import { newsRoutes } from "../news/routes.ts";
import { photoRoutes } from "../photos/routes.ts";
import { categoryRoutes } from "../reports/category-routes.ts";
import { reportRoutes } from "../reports/routes.ts";
import { reportDataRoutes } from "../retention/report-data-routes.ts";
import { statisticsRoutes } from "../statistics/routes.ts";
import { statusRoutes } from "../status/routes.ts";
import type { Env } from "../web/feature.ts";
import { apiOf } from "./api.ts";
import type { Front } from "./front.ts";
import { room } from "./room.ts";

/** The features of everything but booking. */
export function cityLifeFeatures({ parts }: Front): Hono<Env>[] {
  return [
    photoRoutes(parts),
    newsRoutes(parts),
    feedRoutes(parts),
    knowledgeRoutes(parts),
    categoryRoutes(parts),
    reportRoutes(parts),
    forwardingRoutes(parts),
    statusRoutes(parts),
    statisticsRoutes(parts),
    consultationRoutes(parts),
    ideaRoutes(parts),
    reportDataRoutes(parts),
    smsRoutes(parts),
  ];
}

/** The rest of the API: reports, news, knowledge, numbers, consultations; and where the API has nothing. */
export function cityLifeRoom(front: Front): Hono<Env> {
  return room(front).route("/api/v1", apiOf(front, cityLifeFeatures(front)));
}
