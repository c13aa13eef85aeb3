import { routes } from "@okienko/contract";
import type { Context } from "hono";
import type { OpinionContext } from "../opinions/opinion-context.ts";
import type { Parts } from "../parts.ts";
import { listIdeas } from "../reports/list-ideas.ts";
import { reportReading } from "../reports/report-context.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { feature, type Env } from "../web/feature.ts";
import { answerOnce } from "../web/idempotency.ts";
import { nearestLanguage } from "../web/language.ts";
import { confirmSupport, supportIdea } from "./support-idea.ts";

/** Ideas of residents and who supports them, part of API v1. */
export function ideaRoutes(parts: Parts) {
  const { now } = parts.database;

  // the answer is a text already, which the types of the routes do not foresee
  function once(c: Context<Env>, status: number, use: (context: OpinionContext) => Promise<object>) {
    return answerOnce(c, parts, status, (tx, catalog) => use({ tx, catalog, now })) as Promise<never>;
  }

  return feature()
    .openapi(routes.listIdeas, async (c) => {
      const list = await listIdeas(reportReading(parts, c.var.catalog), c.req.valid("query"), c.var.language);
      return answerJson(c, readyJson(list), { maxAge: 0 }) as never;
    })
    .openapi(routes.postSupport, (c) => {
      const { email, language = "" } = c.req.valid("json");
      const spoken = nearestLanguage(language, c.var.catalog.file.city.languages) ?? c.var.language;
      return once(c, 202, (it) => supportIdea(it, c.req.valid("param").reference, email, spoken));
    })
    .openapi(routes.postSupportConfirmation, (c) => {
      const { reference, support } = c.req.valid("param");
      return once(c, 200, (it) => confirmSupport(it, reference, support, c.req.valid("json").code));
    });
}
