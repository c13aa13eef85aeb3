import { ReportKind } from "@okienko/contract";
import { Hono, type Context, type MiddlewareHandler } from "hono";
import { findCategories } from "../../catalog/find-categories.ts";
import { findArticles } from "../../knowledge/articles.ts";
import type { Parts } from "../../parts.ts";
import { takeUpload } from "../../photos/take-upload.ts";
import { Refusal } from "../../refusal.ts";
import { readPublicReport } from "../../reports/read-report.ts";
import { reportReading } from "../../reports/report-context.ts";
import { readStatus } from "../../status/read-status.ts";
import type { Env } from "../../web/feature.ts";
import { answerPage, type Content } from "../layout.ts";
import { pageOf } from "../page.ts";
import { Form } from "../sent-form.ts";
import { chooseCategoryPage } from "./choose-page.ts";
import { reportFormPage } from "./form-page.ts";
import { hiddenReportPage } from "./hidden-report-page.ts";
import { answerStep, confirmReportStep, feedbackStep, followStep, openReportStep, type OnReport } from "./own-steps.ts";
import { publicReportPage } from "./report-page.ts";
import { sendStep } from "./send-steps.ts";
import { isRefused } from "../writing.ts";
import { untouched } from "./typed-report.ts";
import { UploadForm } from "./upload-form.ts";

/** Photos that one form may carry at most; the category may ask for fewer. */
const mostPhotos = 5;

const formSteps = { followers: followStep, confirmation: confirmReportStep } as const;
const uploadSteps = { answers: answerStep, feedback: feedbackStep } as const;

/** Reporting and following reports without scripts. `readForm` reads plain forms; those with photos are read here. */
export function reportPages(parts: Parts, readForm: MiddlewareHandler<Env>): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get("/report", (c) => {
    const page = pageOf(c);
    if (!page.catalog.file.reporting) throw new Refusal("not-found");
    const kind = ReportKind.safeParse(c.req.query("kind")).data ?? null;
    return answerPage(c, page, chooseCategoryPage(page, foundBy(c, kind), kind));
  });
  pages.get("/report/:id", async (c) => {
    const page = pageOf(c);
    const id = c.req.param("id");
    const category = categoryIn(c);
    const near = c.req.query("address") ?? "";
    if (category)
      return answerPage(
        c,
        page,
        reportFormPage(page, { category, typed: untouched(near), errors: {}, places: null }, false),
      );
    try {
      const report = await readPublicReport(reportReading(parts, page.catalog), id, page.language);
      return await answerPage(c, page, publicReportPage(page, report));
    } catch (error) {
      if (!isRefused(error, "unknown-report")) throw error;
    }
    const status = await readStatus(parts, page.catalog, id, page.language);
    if (status.kind === "visit") return c.redirect(page.to(`/visit/${status.reference}`), 303);
    return answerPage(c, page, hiddenReportPage(page, status));
  });
  pages.post("/report/:id", async (c, next) => {
    const page = pageOf(c);
    const category = categoryIn(c);
    if (!category) return readForm(c, next);
    const send = (form: UploadForm) => sendStep({ parts, page, category, form });
    return takeUpload(c, parts, mostPhotos, async (it) => answerPage(c, page, await send(new UploadForm(it))));
  });
  pages.post("/report/:id", async (c) => answerForm(c, openReportStep));
  for (const [name, step] of Object.entries(formSteps))
    pages.post(`/report/:id/${name}`, readForm, (c) => answerForm(c, step));
  for (const [name, step] of Object.entries(uploadSteps))
    pages.post(`/report/:id/${name}`, (c) =>
      takeUpload(c, parts, mostPhotos, async (it) => answerPage(c, pageOf(c), await step(on(c), new UploadForm(it)))),
    );
  // the answer to a form has no address of its own: who asks for it begins with the report
  for (const name of [...Object.keys(formSteps), ...Object.keys(uploadSteps)])
    pages.get(`/report/:id/${name}`, (c) => c.redirect(pageOf(c).to(`/report/${c.req.param("id")}`), 303));
  return pages;

  function on(c: Context<Env>): OnReport {
    return { parts, page: pageOf(c), reference: c.req.param("id")! };
  }

  async function answerForm(c: Context<Env>, step: (on: OnReport, form: Form) => Promise<Content>): Promise<Response> {
    return answerPage(c, pageOf(c), await step(on(c), new Form(await c.req.text())));
  }
}

function categoryIn(c: Context<Env>) {
  const category = c.var.catalog.categories.get(c.req.param("id")!);
  return category && !category.withdrawn && c.var.catalog.file.reporting ? category : null;
}

function foundBy(c: Context<Env>, kind: ReportKind | null) {
  const { catalog, language } = pageOf(c);
  const words = (c.req.query("q") ?? "").trim().slice(0, 200);
  if (!words) return null;
  const articles = findArticles(catalog, language, words).slice(0, 3);
  return {
    words,
    articles,
    categories: findCategories(catalog, language, { q: words, ...(kind && { kind }) }).slice(0, 12),
  };
}
