import { Hono, type Context, type MiddlewareHandler } from "hono";
import type { Parts } from "../../parts.ts";
import { takeUpload } from "../../photos/take-upload.ts";
import type { Env } from "../../web/feature.ts";
import { answerPage } from "../layout.ts";
import { pageOf } from "../page.ts";
import { UploadForm } from "../reports/upload-form.ts";
import { Form } from "../sent-form.ts";
import { accessPage } from "./forwarded-page.ts";
import { answerForwardedStep, openForwardedStep, type OnLink } from "./forwarded-steps.ts";

const path = "/forwarded/:id";
const mostPhotos = 5;

/** What an outside body sees of a report, and answers, without an account; asking for an address changes nothing. */
export function forwardedPages(parts: Parts, readForm: MiddlewareHandler<Env>): Hono<Env> {
  const pages = new Hono<Env>();
  const on = (c: Context<Env>): OnLink => ({ parts, page: pageOf(c), id: c.req.param("id")! });
  pages.get(path, (c) => answerPage(c, pageOf(c), accessPage(pageOf(c), c.req.param("id"))));
  pages.post(path, readForm, async (c) =>
    answerPage(c, pageOf(c), await openForwardedStep(on(c), new Form(await c.req.text()))),
  );
  pages.post(`${path}/answers`, (c) =>
    takeUpload(c, parts, mostPhotos, async (it) =>
      answerPage(c, pageOf(c), await answerForwardedStep(on(c), new UploadForm(it))),
    ),
  );
  pages.get(`${path}/answers`, (c) => c.redirect(pageOf(c).to(`/forwarded/${c.req.param("id")}`), 303));
  return pages;
}
