import { join } from "node:path";
import type { Hono } from "hono";
import { home } from "../home.ts";
import { anyOrigin } from "../web/cors.ts";
import type { Env } from "../web/feature.ts";
import { forOtherSites } from "../web/security-headers.ts";
import { serveFolder } from "../web/static-files.ts";
import type { Front } from "./front.ts";
import { room } from "./room.ts";

const root = join(home, "../..");
const widgets = join(root, "packages/widgets/dist");
const portal = join(root, "apps/portal/dist");
const showcase = join(root, "apps/showcase/pages");

/** Scripts, styles and pages that are files. */
export function filesRoom(front: Front): Hono<Env> {
  const app = room(front);
  app.use("/widgets/*", anyOrigin, forOtherSites);
  app.get("/widgets/*", serveFolder(widgets, { prefix: "/widgets/", maxAge: 300 }));
  app.get("/portal/*", serveFolder(portal, { prefix: "/portal/", maxAge: 300 }));
  app.get("/showcase", (c) => c.redirect("showcase/"));
  app.get("/showcase/*", serveFolder(showcase, { prefix: "/showcase/", maxAge: 300 }));
  return app;
}
