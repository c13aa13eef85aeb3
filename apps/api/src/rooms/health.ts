import type { Hono } from "hono";
import { healthRoutes } from "../health/routes.ts";
import type { Env } from "../web/feature.ts";
import type { Front } from "./front.ts";
import { room } from "./room.ts";

/** What whoever runs this server asks it. */
export function healthRoom(front: Front): Hono<Env> {
  return room(front).route("/", healthRoutes(front.parts, front.metrics));
}
