import { Hono, type Context } from "hono";
import type { CatalogProcedure } from "../catalog/catalog.ts";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import type { Env } from "../web/feature.ts";
import { askedIn } from "./booking-form.ts";
import { bookStep, extensionStep, holdStep, timesStep } from "./booking-steps.ts";
import { procedurePage } from "./catalog-pages.ts";
import { choose } from "./choosing.ts";
import { answerPage } from "./layout.ts";
import { pageOf } from "./page.ts";
import { readSent } from "./sent-form.ts";
import { askForTimePage, askForTimeStep } from "./waiting/ask-form.ts";

const path = "/book/:department/:procedure";

const steps = { times: timesStep, hold: holdStep, extension: extensionStep, visit: bookStep } as const;

/** Booking a visit without scripts: what to bring, a time, who comes, done. */
export function bookingPages(parts: Parts): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(path, async (c) => {
    const page = pageOf(c);
    const procedure = procedureOf(c);
    const asked = askedIn((it) => c.req.query(it));
    const route = { path: c.req.path, target: `${c.req.path}/hold`, carried: null, quantityIsFixed: false };
    const isBooked = procedure.queues.length > 0;
    const choosing = isBooked ? await choose(parts, page, procedure.entry.id, asked, route) : null;
    const query = { office: asked.office ?? undefined, quantity: c.req.query("quantity"), now: c.req.query("now") };
    return answerPage(c, page, procedurePage(page, procedure, query, choosing));
  });
  pages.get(`${path}/wish`, async (c) => {
    const page = pageOf(c);
    const asked = askedIn((it) => c.req.query(it));
    const route = { path: c.req.path, target: c.req.path, carried: null, quantityIsFixed: false };
    const choosing = await choose(parts, page, procedureOf(c).entry.id, asked, route);
    return answerPage(c, page, askForTimePage(choosing));
  });
  pages.post(`${path}/wish`, async (c) => {
    const sent = await readSent(c, parts);
    return answerPage(c, sent.page, await askForTimeStep(sent, procedureOf(c)));
  });
  for (const [name, step] of Object.entries(steps)) {
    pages.post(`${path}/${name}`, async (c) => {
      const sent = await readSent(c, parts);
      return answerPage(c, sent.page, await step(sent, procedureOf(c)));
    });
    // the answer to a form has no address of its own: who asks for it begins anew
    pages.get(`${path}/${name}`, (c) => c.redirect(pageOf(c).to(c.req.path.replace(/\/[^/]*$/, "")), 303));
  }
  return pages;
}

/** The procedure of an address. Throws `unknown-procedure` when the department does not have it. */
function procedureOf(c: Context<Env, typeof path>): CatalogProcedure {
  const procedure = c.var.catalog.procedures.get(c.req.param("procedure"));
  if (procedure?.department !== c.req.param("department")) throw new Refusal("unknown-procedure");
  return procedure!;
}
