import { Hono } from "hono";
import type { Parts } from "../../parts.ts";
import { Refusal } from "../../refusal.ts";
import type { Env } from "../../web/feature.ts";
import { answerPage } from "../layout.ts";
import { pageOf } from "../page.ts";
import { Form } from "../sent-form.ts";
import { alertPage, type TypedAlert } from "./alert-page.ts";
import { askStep } from "./alert-step.ts";

const untouched: TypedAlert = { place: "", radius: "1000", category: "", email: "" };

/** Mails about new reports around a place, asked for without scripts. */
export function alertPages(parts: Parts): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get("/alerts", (c) => {
    const page = pageOf(c);
    if (!page.catalog.file.reporting) throw new Refusal("not-found");
    return answerPage(c, page, alertPage(page, { ...untouched, place: c.req.query("place") ?? "" }, {}));
  });
  pages.post("/alerts", async (c) => {
    const page = pageOf(c);
    return answerPage(c, page, await askStep(parts, page, new Form(await c.req.text())));
  });
  return pages;
}
