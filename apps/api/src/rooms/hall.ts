import type { Hono } from "hono";
import { liveRoutes } from "../live/routes.ts";
import { queueRoutes } from "../queues/routes.ts";
import { visitDataRoutes } from "../retention/visit-data-routes.ts";
import { stickerRoutes } from "../stickers/routes.ts";
import { calendarRoutes } from "../visits/calendar-routes.ts";
import { checkInRoutes } from "../visits/check-in-routes.ts";
import { waitingListRoutes } from "../waiting-list/routes.ts";
import type { Env } from "../web/feature.ts";
import { apiOf } from "./api.ts";
import type { Front } from "./front.ts";
import { room } from "./room.ts";

/** The features around a visit. */
export function hallFeatures({ parts }: Front): Hono<Env>[] {
  return [
    stickerRoutes(parts),
    calendarRoutes(parts),
    checkInRoutes(),
    queueRoutes(parts),
    liveRoutes(parts),
    waitingListRoutes(parts),
    visitDataRoutes(parts),
  ];
}

/** The API of what is around a visit: calendars, the waiting hall, the waiting list, stickers, what is held of a person. */
export function hallRoom(front: Front): Hono<Env> {
  return room(front).route("/api/v1", apiOf(front, hallFeatures(front)));
}
