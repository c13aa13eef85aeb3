import { join } from "node:path";
import type { MiddlewareHandler } from "hono";
import { auditRoutes } from "./audit/desk-routes.ts";
import type { Parts } from "./parts.ts";
import { accountRoutes } from "./staff/account-routes.ts";
import { deskApi } from "./staff/desk-feature.ts";
import { deskPages } from "./staff/page-routes.ts";
import { linkRoutes } from "./staff/link-routes.ts";
import { sessionRoutes } from "./staff/session-routes.ts";
import { staffRoutes } from "./staff/staff-routes.ts";
import { readBody } from "./web/body.ts";
import { feature } from "./web/feature.ts";
import { serveFolder } from "./web/static-files.ts";

const files = join(import.meta.dirname, "../../desk/dist");

/** What stands before the desk: requests are counted, guesses of secrets as well, and the city is found. */
interface Before {
  readonly all: MiddlewareHandler[];
  readonly guesses: MiddlewareHandler[];
}

/** Everything for staff: the pages, and an API that no other site may call. */
export function deskOf(parts: Parts, { all, guesses }: Before) {
  const app = feature();
  app.get("/desk", (c) => c.redirect("desk/"));
  app.get("/desk/files/*", serveFolder(files, { prefix: "/desk/files/", maxAge: 300 }));
  app.use("/desk/*", ...all);
  app.route("/", deskPages());
  app.use("/api/v1/desk/link/*", ...guesses);
  const features = [sessionRoutes, linkRoutes, accountRoutes, staffRoutes, auditRoutes];
  app.route(
    "/api/v1",
    deskApi(
      [...all, readBody],
      features.map((it) => it(parts)),
    ) as never,
  );
  return app;
}
