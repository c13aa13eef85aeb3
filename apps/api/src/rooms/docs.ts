import type { Hono } from "hono";
import { ReadyAnswers } from "../availability/ready-answers.ts";
import { docsRoutes } from "../docs/routes.ts";
import { feature, type Env } from "../web/feature.ts";
import { bookingFeatures } from "./booking.ts";
import { cityLifeFeatures } from "./city-life.ts";
import type { Front } from "./front.ts";
import { room } from "./room.ts";

/** What describes the API; it knows every feature that any site may call. */
export function docsRoom(front: Front): Hono<Env> {
  const api = feature();
  for (const it of [...bookingFeatures(front, new ReadyAnswers(null, front.tell)), ...cityLifeFeatures(front)])
    api.route("/", it);
  return room(front).route("/", docsRoutes(api, front.parts.settings.publicUrl));
}
