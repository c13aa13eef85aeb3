import type { Hono } from "hono";
import { open311Routes } from "../open311/routes.ts";
import { anyOrigin } from "../web/cors.ts";
import type { Env } from "../web/feature.ts";
import { forOtherSites } from "../web/security-headers.ts";
import type { Front } from "./front.ts";
import { passesOf, room } from "./room.ts";

/** Reports for programs that speak Open311. */
export function open311Room(front: Front): Hono<Env> {
  const { requests, city } = passesOf(front);
  return room(front).route("/", open311Routes(front.parts, [anyOrigin, forOtherSites, ...requests, city]));
}
