import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Hono } from "hono";
import { except } from "hono/combine";
import { readBody } from "../web/body.ts";
import { anyOrigin } from "../web/cors.ts";
import { feature, type Env } from "../web/feature.ts";
import { forOtherSites } from "../web/security-headers.ts";
import type { Front } from "./front.ts";
import { passesOf } from "./room.ts";

/** Whoever asks here often without hitting may be guessing a number or a secret. */
const guessable = [
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
];

/** The part of the API that these features make; any site may call it. */
export function apiOf(front: Front, features: readonly Hono<Env>[]): OpenAPIHono<Env> {
  const { requests, misses, city } = passesOf(front);
  const api = feature();
  api.use(anyOrigin, forOtherSites, ...requests, city, except(isPhoto, readBody));
  for (const path of guessable) api.use(path, ...misses);
  for (const it of features) api.route("/", it);
  return api;
}

/** A photo has a reader of its own. */
function isPhoto(c: Context): boolean {
  return c.req.path === "/api/v1/photos";
}
