import { Hono } from "hono";
import type { Parts } from "./parts.ts";
import { createServing } from "./serving.ts";
import type { Env } from "./web/feature.ts";

/** The application by itself, without what answers early. */
export function createApp(parts: Parts): Hono<Env> {
  const { fetch } = createServing(parts);
  return new Hono<Env>().all("*", (c) => fetch(c.req.raw, c.env as never));
}
