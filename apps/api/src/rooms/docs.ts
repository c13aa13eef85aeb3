import type { Hono } from "hono";
import { ReadyAnswers } from "../availability/ready-answers.ts";
import { docsRoutes } from "../docs/routes.ts";
import { feature, type Env } from "../web/feature.ts";
import { bookingFeatures } from "./booking.ts";
import { cityLifeFeatures } from "./city-life.ts";
import type { Front } from "./front.ts";
import { hallFeatures } from "./hall.ts";
import { room } from "./room.ts";

/** What describes the API; it knows every feature that any site may call. */
export function docsRoom(front: Front): Hono<Env> {
  const api = feature();
  const ready = new ReadyAnswers(null, front.tell); // these routes are read, and never asked
  const features = [...bookingFeatures(front, ready), ...hallFeatures(front), ...cityLifeFeatures(front)];
  for (const it of features) api.route("/", it);
  return room(front).route("/", docsRoutes(api, front.parts.settings.publicUrl));
}
