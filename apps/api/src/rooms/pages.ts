import type { Hono } from "hono";
import { securityTxt } from "../catalog/security-txt.ts";
import { newsPages } from "../pages/news-pages.ts";
import { notFoundPage } from "../pages/problem-answers.ts";
import { pageRoutes } from "../pages/routes.ts";
import { photoFiles } from "../photos/file-routes.ts";
import { stickerPages } from "../stickers/page-routes.ts";
import { readFormBody } from "../web/body.ts";
import type { Env } from "../web/feature.ts";
import type { Front } from "./front.ts";
import { passesOf, room } from "./room.ts";

/** What residents read, and everything that has no other room. */
export function pagesRoom(front: Front): Hono<Env> {
  const { parts } = front;
  const { requests, misses, city } = passesOf(front);
  const app = room(front);
  for (const path of ["/q/*", "/Q/*", "/.well-known/*"]) app.use(path, ...requests, city);
  app.use("/photos/*", ...requests);
  app.route("/", photoFiles(parts));
  app.route("/", securityTxt());
  app.route("/", stickerPages(parts));
  app.use("/news/*", ...requests, city, ...misses);
  app.route("/", newsPages(parts));
  app.route("/", pageRoutes(parts, { all: [...requests, city], readForm: readFormBody, guesses: misses }));
  return app.notFound(notFoundPage(city));
}
