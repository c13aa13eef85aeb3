import { join } from "node:path";
import type { Hono } from "hono";
import { auditRoutes } from "../audit/desk-routes.ts";
import { deskAvailabilityRoutes } from "../availability/desk-routes.ts";
import { deskConsultationRoutes } from "../consultations/desk-routes.ts";
import { conversationRoutes } from "../contacts/conversation-routes.ts";
import { forResidentsRoutes } from "../contacts/for-residents-routes.ts";
import { peopleRoutes } from "../contacts/people-routes.ts";
import { inboxActionRoutes } from "../inbox/action-routes.ts";
import { inboxRoutes } from "../inbox/desk-routes.ts";
import { inboxPhotoRoutes } from "../inbox/photo-routes.ts";
import { kioskRoutes } from "../kiosks/desk-routes.ts";
import { deskLiveRoutes } from "../live/desk-routes.ts";
import { catalogRoutes } from "../manage/catalog-routes.ts";
import { worklistRoutes } from "../manage/worklist-routes.ts";
import { numbersRoutes } from "../numbers/desk-routes.ts";
import { letters } from "../letters.ts";
import { home } from "../home.ts";
import { counterRoutes } from "../queues/desk-routes.ts";
import { accountRoutes } from "../staff/account-routes.ts";
import { deskApi } from "../staff/desk-feature.ts";
import { deskPages } from "../staff/page-routes.ts";
import { linkRoutes } from "../staff/link-routes.ts";
import { sessionRoutes } from "../staff/session-routes.ts";
import { staffRoutes } from "../staff/staff-routes.ts";
import { deskStickerRoutes } from "../stickers/desk-routes.ts";
import { readBody } from "../web/body.ts";
import type { Env } from "../web/feature.ts";
import { serveFolder } from "../web/static-files.ts";
import type { Front } from "./front.ts";
import { passesOf, room } from "./room.ts";

const files = join(home, "../desk/dist");

const features = [
  counterRoutes,
  kioskRoutes,
  deskLiveRoutes,
  sessionRoutes,
  linkRoutes,
  accountRoutes,
  staffRoutes,
  auditRoutes,
  deskAvailabilityRoutes,
  conversationRoutes,
  peopleRoutes,
  forResidentsRoutes,
  inboxRoutes,
  inboxActionRoutes,
  inboxPhotoRoutes,
  deskStickerRoutes,
  numbersRoutes,
  deskConsultationRoutes,
  catalogRoutes,
  worklistRoutes,
];

/** Everything for staff: the pages, and an API that no other site may call. */
export function deskRoom(front: Front): Hono<Env> {
  const { parts } = front;
  const { desk, misses, city } = passesOf(front);
  const app = room(front);
  app.get("/desk", (c) => c.redirect("desk/"));
  app.get("/desk/files/*", serveFolder(files, { prefix: "/desk/files/", maxAge: 300 }));
  app.use("/desk/*", ...desk, city);
  app.route("/", deskPages());
  app.use("/api/v1/desk/link/*", ...misses);
  const made = features.map((it) => it({ ...parts, letters }));
  return app.route("/api/v1", deskApi([...desk, city, readBody], made) as never);
}
