import { routes } from "@okienko/contract";
import type { Context } from "hono";
import type { OpinionContext } from "../opinions/opinion-context.ts";
import type { Parts } from "../parts.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { feature, type Env } from "../web/feature.ts";
import { answerOnce } from "../web/idempotency.ts";
import { nearestLanguage } from "../web/language.ts";
import { answerConsultation, confirmAnswer } from "./answer-consultation.ts";
import { listConsultations, readConsultation } from "./read-consultation.ts";

/** What the city asks its residents, part of API v1. */
export function consultationRoutes(parts: Parts) {
  const { now } = parts.database;

  // the answer is a text already, which the types of the routes do not foresee
  function once(c: Context<Env>, status: number, use: (context: OpinionContext) => Promise<object>) {
    return answerOnce(c, parts, status, (tx, catalog) => use({ tx, catalog, now })) as Promise<never>;
  }

  return feature()
    .openapi(routes.listConsultations, async (c) => {
      const list = await listConsultations(parts, c.var.catalog, c.var.language);
      return answerJson(c, readyJson(list), { maxAge: 0 }) as never;
    })
    .openapi(routes.getConsultation, async (c) => {
      const { id } = c.req.valid("param");
      const consultation = await readConsultation(parts, c.var.catalog, id, c.var.language);
      return answerJson(c, readyJson(consultation), { maxAge: 0 }) as never;
    })
    .openapi(routes.postConsultationAnswer, (c) => {
      const { language = "", ...answer } = c.req.valid("json");
      const spoken = nearestLanguage(language, c.var.catalog.file.city.languages) ?? c.var.language;
      return once(c, 202, (it) => answerConsultation(it, c.req.valid("param").id, answer, spoken));
    })
    .openapi(routes.postConsultationConfirmation, (c) => {
      const { id, answer } = c.req.valid("param");
      return once(c, 200, (it) => confirmAnswer(it, id, answer, c.req.valid("json").code));
    });
}
