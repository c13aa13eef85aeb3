import { mostPages, SupportRequest } from "@okienko/contract";
import { Hono } from "hono";
import { confirmSupport, supportIdea } from "../../ideas/support-idea.ts";
import type { Parts } from "../../parts.ts";
import { Refusal } from "../../refusal.ts";
import { listIdeas } from "../../reports/list-ideas.ts";
import { reportReading } from "../../reports/report-context.ts";
import type { Env } from "../../web/feature.ts";
import { answerPage, type Content } from "../layout.ts";
import { pageOf, type Page } from "../page.ts";
import { Form } from "../sent-form.ts";
import { plain } from "../typed-code.ts";
import { isRefused } from "../writing.ts";
import { confirmPage, type Confirming, countedPage, notCountedPage } from "./confirm-page.ts";
import { mailedPage } from "./consultation-page.ts";
import { forForm } from "./consultation-steps.ts";
import { type IdeasAsked, ideasPage, supportAgainPage, supportField } from "./ideas-page.ts";

const supportPath = "/ideas/:reference";

/** What residents propose and support, without scripts. */
export function ideaPages(parts: Parts): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get("/ideas", async (c) => {
    const page = pageOf(c);
    if (!page.catalog.file.reporting) throw new Refusal("not-found");
    const query = (name: string) => (c.req.query(name) ?? "").trim().slice(0, 200);
    const state = query("state");
    const asked: IdeasAsked = {
      sort: query("sort") === "new" ? "new" : "support",
      state: state === "open" || state === "closed" ? state : "",
      q: query("q"),
    };
    const search = { sort: asked.sort, state: asked.state || undefined, q: asked.q || undefined };
    const reading = reportReading(parts, page.catalog);
    const list = await listIdeas(reading, { ...search, page: pageNumber(query("page")) }, page.language);
    return answerPage(c, page, ideasPage(page, asked, list));
  });
  pages.post(supportPath, async (c) => {
    const page = pageOf(c);
    const form = new Form(await c.req.text());
    return answerPage(c, page, await supportStep(parts, page, c.req.param("reference"), form));
  });
  // the answer to a form has no address of its own: who asks for it begins with the idea
  pages.get(supportPath, (c) => c.redirect(pageOf(c).to(`/report/${c.req.param("reference")}`), 303));
  pages.get("/ideas/:reference/confirm/:support", (c) =>
    answerPage(c, pageOf(c), confirmPage(pageOf(c), confirming(c.req.param("reference")))),
  );
  pages.post("/ideas/:reference/confirm/:support", async (c) => {
    const page = pageOf(c);
    const { reference, support } = c.req.param();
    const code = plain(new Form(await c.req.text()).text("code"));
    const counted = forForm(parts, page, (context) => confirmSupport(context, reference, support, code));
    const content = await counted.then(
      () => countedPage(page, confirming(reference)),
      (refusal: unknown) => notCountedPage(page, confirming(reference), refusal),
    );
    return answerPage(c, page, content);
  });
  return pages;
}

async function supportStep(parts: Parts, page: Page, reference: string, form: Form): Promise<Content> {
  const typed = form.text(supportField(reference));
  const { success, data } = SupportRequest.safeParse({ email: typed.trim() });
  if (!success) return supportAgainPage(page, reference);
  try {
    await forForm(parts, page, (context) => supportIdea(context, reference, data.email, page.language));
    return mailedPage(page, data.email, "/ideas");
  } catch (refusal) {
    if (!isRefused(refusal, "idea-closed")) throw refusal;
    return notCountedPage(page, confirming(reference), refusal);
  }
}

function confirming(reference: string): Confirming {
  return { about: "idea", back: `/report/${reference}` };
}

function pageNumber(typed: string): number {
  return Math.min(Math.max(1, Math.trunc(Number(typed)) || 1), mostPages);
}
