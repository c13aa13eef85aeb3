import { Hono, type Context } from "hono";
import type { Parts } from "../../parts.ts";
import { readDisplay } from "../../queues/read-display.ts";
import { readMyTicket } from "../../queues/read-my-ticket.ts";
import { serviceLengths } from "../../queues/service-lengths.ts";
import { Refusal } from "../../refusal.ts";
import type { Env } from "../../web/feature.ts";
import { pageOf, type Page } from "../page.ts";
import { readSent } from "../sent-form.ts";
import { plain } from "../typed-code.ts";
import { isRefused } from "../writing.ts";
import { displayPage } from "./display-page.ts";
import { answerHall } from "./hall-layout.ts";
import { bookingStep, checkInStep, proceduresStep, startStep, ticketStep } from "./kiosk-steps.ts";
import { askTicketPage, ticketPage } from "./ticket-page.ts";

/** Pages of the waiting room: the display on its wall, the kiosk at its door, and the ticket on a visitor's phone. */
export function hallPages(parts: Parts): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get("/display/:office", async (c) => {
    const page = pageOf(c);
    const { language, catalog } = page;
    const { id } = officeOf(c);
    const display = await readDisplay({ db: parts.database.read, now: parts.database.now, catalog, language }, id);
    const queues = (c.req.query("queues") ?? "").split(",").filter((it) => it !== "");
    return answerHall(c, page, displayPage(page, display, queues));
  });
  kiosk(pages, parts);
  ticket(pages, parts);
  return pages;
}

function kiosk(pages: Hono<Env>, parts: Parts): void {
  pages.get("/kiosk/:office", async (c) => {
    const page = pageOf(c);
    return answerHall(c, page, await startStep(parts, page, officeOf(c)));
  });
  pages.get("/kiosk/:office/procedures", async (c) => {
    const page = pageOf(c);
    return answerHall(c, page, await proceduresStep(parts, page, officeOf(c), (c.req.query("q") ?? "").trim()));
  });
  pages.get("/kiosk/:office/booking/:procedure", async (c) => {
    const page = pageOf(c);
    return answerHall(c, page, await bookingStep(parts, page, officeOf(c), c.req.param("procedure")));
  });
  for (const [name, step] of [
    ["check-in", checkInStep],
    ["ticket", ticketStep],
  ] as const) {
    pages.post(`/kiosk/:office/${name}`, async (c) => {
      const sent = await readSent(c, parts);
      return answerHall(c, sent.page, await step(sent, officeOf(c)));
    });
    // the answer to a form has no address of its own: a reload begins anew
    pages.get(`/kiosk/:office/${name}`, (c) => c.redirect(pageOf(c).to(`/kiosk/${c.req.param("office")}`), 303));
  }
}

function ticket(pages: Hono<Env>, parts: Parts): void {
  const path = "/ticket/:reference";
  pages.get(path, (c) => answerHall(c, pageOf(c), askTicketPage(pageOf(c), c.req.param("reference"))));
  pages.post(path, async (c) => {
    const { page, form } = await readSent(c, parts);
    const reference = c.req.param("reference");
    const secret = plain(form.text("secret"));
    try {
      return await answerHall(c, page, ticketPage(page, await readTicket(parts, page, reference, secret), secret));
    } catch (error) {
      if (!isRefused(error, "unknown-visit", "secret-missing")) throw error;
      return answerHall(c, page, askTicketPage(page, reference, true));
    }
  });
}

async function readTicket(parts: Parts, { catalog, language }: Page, reference: string, secret: string) {
  const lengthOf = await serviceLengths(parts.database, catalog);
  const reading = { db: parts.database.read, now: parts.database.now, catalog, language };
  return readMyTicket(reading, lengthOf, reference, secret);
}

function officeOf(c: Context<Env>) {
  const office = c.var.catalog.offices.get(c.req.param("office")!);
  if (!office) throw new Refusal("unknown-office");
  return office;
}
