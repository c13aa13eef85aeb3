import { Hono, type Context } from "hono";
import type { Parts } from "../../parts.ts";
import type { Env } from "../../web/feature.ts";
import { answerPage, type Content } from "../layout.ts";
import { pageOf, type Page } from "../page.ts";
import { readSent, type Sent } from "../sent-form.ts";
import { codePage } from "./code-page.ts";
import { declineStep, openOfferStep, takeStep } from "./offer-steps.ts";
import { endWishPage } from "./wish-pages.ts";
import { confirmWishStep, endWishStep, openWishStep } from "./wish-steps.ts";

type Step = (sent: Sent, id: string, secret: string) => Promise<Content>;

const steps: Readonly<Record<string, Step>> = {
  "/offer/:id": openOfferStep,
  "/offer/:id/taking": takeStep,
  "/offer/:id/refusal": declineStep,
  "/wish/:id": openWishStep,
  "/wish/:id/confirmation": confirmWishStep,
  "/wish/:id/end/:secret": endWishStep,
};

const asks: Readonly<Record<string, (page: Page) => Content>> = {
  "/offer/:id": (page) => codePage(page, "offer"),
  "/wish/:id": (page) => codePage(page, "wish"),
  "/wish/:id/end/:secret": endWishPage,
};

/** Where the mails of the waiting list lead: a page asks, and only its button acts (RFC 8058 presses one too). */
export function waitingPages(parts: Parts): Hono<Env> {
  const pages = new Hono<Env>();
  for (const [path, step] of Object.entries(steps)) {
    const ask = asks[path];
    // the answer to a form has no address of its own: who asks for it begins anew
    const begin = (c: Context<Env>) => c.redirect(pageOf(c).to(c.req.path.replace(/\/[^/]*$/, "")), 303);
    pages.get(path, (c) => (ask ? answerPage(c, pageOf(c), ask(pageOf(c))) : begin(c)));
    pages.post(path, async (c) => {
      const sent = await readSent(c, parts);
      const { id, secret = "" } = c.req.param() as Record<string, string>;
      return answerPage(c, sent.page, await step(sent, id!, secret));
    });
  }
  return pages;
}
