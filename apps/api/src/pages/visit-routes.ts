import { Hono } from "hono";
import type { Parts } from "../parts.ts";
import { readStatus } from "../status/read-status.ts";
import type { Env } from "../web/feature.ts";
import { answerPage } from "./layout.ts";
import { pageOf } from "./page.ts";
import { readSent } from "./sent-form.ts";
import { publicPage, statusPage } from "./status-pages.ts";
import { cancelStep, confirmStep, moveHoldStep, moveStep, moveTimesStep, openStep } from "./visit-steps.ts";
import { wishForEarlierStep } from "./waiting/wish-steps.ts";
import { isRefused } from "./writing.ts";

const path = "/visit/:reference";

const steps = {
  "": openStep,
  "/cancellation": cancelStep,
  "/times": moveTimesStep,
  "/hold": moveHoldStep,
  "/move": moveStep,
  "/confirmation": confirmStep,
  "/wish": wishForEarlierStep,
} as const;

/** The status of a number, and moving, cancelling and confirming a visit without scripts. */
export function visitPages(parts: Parts): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get("/status", (c) => {
    const page = pageOf(c);
    const typed = c.req.query("reference")?.trim();
    if (typed) return c.redirect(page.to(`/visit/${encodeURIComponent(typed)}`), 303);
    const wrong = typed === "" ? { typed, error: page.text("status.numberMissing") } : undefined;
    return answerPage(c, page, statusPage(page, wrong));
  });
  pages.get(path, async (c) => {
    const page = pageOf(c);
    const typed = c.req.param("reference");
    try {
      const status = await readStatus(parts, page.catalog, typed, page.language);
      if (status.kind === "report") return c.redirect(page.to(`/report/${status.reference}`), 303);
      return await answerPage(c, page, publicPage(page, status));
    } catch (error) {
      if (!isRefused(error, "unknown-reference")) throw error;
      return answerPage(c, page, statusPage(page, { typed, error: page.text("status.unknown") }));
    }
  });
  for (const [name, step] of Object.entries(steps)) {
    pages.post(`${path}${name}`, async (c) => {
      const sent = await readSent(c, parts);
      return answerPage(c, sent.page, await step(sent, c.req.param("reference")!));
    });
    // the answer to a form has no address of its own: who asks for it begins with the visit
    if (name) pages.get(`${path}${name}`, (c) => c.redirect(pageOf(c).to(c.req.path.replace(/\/[^/]*$/, "")), 303));
  }
  return pages;
}
