import type { Hono } from "hono";
import { ReadyAnswers } from "../availability/ready-answers.ts";
import { availabilityRoutes } from "../availability/routes.ts";
import { catalogRoutes } from "../catalog/routes.ts";
import { ReadyRefusals } from "../visits/ready-refusals.ts";
import { visitRoutes } from "../visits/routes.ts";
import type { Env } from "../web/feature.ts";
import { countEarly } from "../web/rate-limits.ts";
import { apiOf } from "./api.ts";
import type { Front } from "./front.ts";
import { room } from "./room.ts";

/** The features of booking; `ready` learns what they answer. */
export function bookingFeatures({ parts }: Front, ready: ReadyAnswers): Hono<Env>[] {
  return [catalogRoutes(), availabilityRoutes(parts, ready), visitRoutes(parts)];
}

/** The API of booking: what can be booked, when, and what was booked. */
export function bookingRoom(front: Front): Hono<Env> {
  const { parts, proxies, limiters, tell, answerers } = front;
  const ready = new ReadyAnswers(limiters && countEarly(limiters.reads, proxies), tell);
  const refusals = new ReadyRefusals(parts.database, limiters && countEarly(limiters.writes, proxies), tell);
  answerers.unshift(ready.answer, refusals.answer);
  const app = room(front);
  app.use("/api/v1/holds", refusals.learn);
  return app.route("/api/v1", apiOf(front, bookingFeatures(front, ready)));
}
