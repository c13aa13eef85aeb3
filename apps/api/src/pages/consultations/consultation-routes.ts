import { Hono } from "hono";
import { listConsultations } from "../../consultations/read-consultation.ts";
import type { Parts } from "../../parts.ts";
import type { Env } from "../../web/feature.ts";
import { answerPage } from "../layout.ts";
import { pageOf } from "../page.ts";
import { Form } from "../sent-form.ts";
import { plain } from "../typed-code.ts";
import { confirmPage, type Confirming, countedPage, notCountedPage } from "./confirm-page.ts";
import { consultationListPage } from "./consultation-list-page.ts";
import { answerStep, confirmStep, consultationStep } from "./consultation-steps.ts";

/** What the city asks its residents, answered without scripts; asking for an address changes nothing. */
export function consultationPages(parts: Parts): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get("/consultations", async (c) => {
    const page = pageOf(c);
    const { consultations } = await listConsultations(parts, page.catalog, page.language);
    return answerPage(c, page, consultationListPage(page, consultations));
  });
  pages.get("/consultations/:id", async (c) => {
    const page = pageOf(c);
    return answerPage(c, page, await consultationStep(parts, page, c.req.param("id")));
  });
  pages.post("/consultations/:id", async (c) => {
    const page = pageOf(c);
    const form = new Form(await c.req.text());
    return answerPage(c, page, await answerStep(parts, page, c.req.param("id"), form));
  });
  pages.get("/consultations/:id/confirm/:answer", (c) =>
    answerPage(c, pageOf(c), confirmPage(pageOf(c), confirming(c.req.param("id")))),
  );
  pages.post("/consultations/:id/confirm/:answer", async (c) => {
    const page = pageOf(c);
    const { id, answer } = c.req.param();
    const code = plain(new Form(await c.req.text()).text("code"));
    const content = await confirmStep(parts, page, id, answer, code).then(
      () => countedPage(page, confirming(id)),
      (refusal: unknown) => notCountedPage(page, confirming(id), refusal),
    );
    return answerPage(c, page, content);
  });
  return pages;
}

function confirming(id: string): Confirming {
  return { about: "consultation", back: `/consultations/${id}` };
}
