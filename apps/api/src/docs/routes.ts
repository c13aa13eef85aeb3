import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { cityFileJsonSchema } from "@okienko/contract/city-file";
import { home } from "../home.ts";
import { Refusal } from "../refusal.ts";
import { anyOrigin } from "../web/cors.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { type Env, feature } from "../web/feature.ts";
import { docsPage } from "./docs-page.ts";
import { openApiOf } from "./open-api.ts";
import { problemPage } from "./problem-page.ts";

/** Seconds for which descriptions of this version may be kept. */
const maxAge = 300;

const stylesheet = readFileSync(join(home, "src/docs/docs.css"), "utf8");

/** The description of an API for programs and for people, the pages of its problems, and the schema of the city file. */
export function docsRoutes(api: OpenAPIHono<Env>, publicUrl: string) {
  // made when somebody reads it first: it takes longer than the rest of the start
  let made: ReturnType<typeof describe> | undefined;
  const described = () => (made ??= describe(api, publicUrl));
  const app = feature();
  app.use("/api/v1/openapi.json", anyOrigin).use("/schema/*", anyOrigin);
  app.get("/api/v1/openapi.json", (c) => answerJson(c, described().openApi, { maxAge }));
  app.get("/schema/city-file.json", (c) => answerJson(c, described().schema, { maxAge }));
  app.get("/api/docs", (c) => c.html(described().page));
  app.get("/api/docs.css", (c) => c.body(stylesheet, 200, { "Content-Type": "text/css; charset=utf-8" }));
  app.get("/problems/:code", (c) => {
    const problem = problemPage(c.req.param("code"));
    if (!problem) throw new Refusal("not-found");
    return c.html(problem);
  });
  return app;
}

function describe(api: OpenAPIHono<Env>, publicUrl: string) {
  const document = openApiOf(api, publicUrl);
  return { openApi: readyJson(document), schema: readyJson(cityFileJsonSchema()), page: docsPage(document) };
}
