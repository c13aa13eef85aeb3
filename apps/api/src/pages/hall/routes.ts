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
import { isAtKiosk, kioskCookie } from "./kiosk-cookie.ts";
import { bookingStep, checkInStep, proceduresStep, type Screen, startStep, ticketStep } from "./kiosk-steps.ts";
import { askTicketPage, ticketPage } from "./ticket-page.ts";
import { unlockPage } from "./unlock-page.ts";
import { unlockStep } from "./unlock-step.ts";

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
  unlocking(pages, parts);
  ticket(pages, parts);
  return pages;
}

function kiosk(pages: Hono<Env>, parts: Parts): void {
  pages.get("/kiosk/:office", async (c) => {
    const page = pageOf(c);
    return answerHall(c, page, await startStep(parts, page, await screenOf(c, parts)));
  });
  pages.get("/kiosk/:office/procedures", async (c) => {
    const page = pageOf(c);
    return answerHall(
      c,
      page,
      await proceduresStep(parts, page, await screenOf(c, parts), (c.req.query("q") ?? "").trim()),
    );
  });
  pages.get("/kiosk/:office/booking/:procedure", async (c) => {
    const page = pageOf(c);
    return answerHall(c, page, await bookingStep(parts, page, await screenOf(c, parts), c.req.param("procedure")));
  });
  for (const [name, step] of [
    ["check-in", checkInStep],
    ["ticket", ticketStep],
  ] as const) {
    pages.post(`/kiosk/:office/${name}`, async (c) => {
      const sent = await readSent(c, parts);
      return answerHall(c, sent.page, await step(sent, await screenOf(c, parts)));
    });
    // the answer to a form has no address of its own: a reload begins anew
    pages.get(`/kiosk/:office/${name}`, (c) => c.redirect(pageOf(c).to(`/kiosk/${c.req.param("office")}`), 303));
  }
}

function unlocking(pages: Hono<Env>, parts: Parts): void {
  const path = "/kiosk/:office/unlock";
  pages.get(path, (c) => answerHall(c, pageOf(c), unlockPage(pageOf(c), officeOf(c))));
  pages.post(path, async (c) => {
    const sent = await readSent(c, parts);
    const office = officeOf(c);
    try {
      kioskCookie.set(c, await unlockStep(sent, office));
      return c.redirect(sent.page.to(`/kiosk/${office.id}`), 303);
    } catch (error) {
      if (!isRefused(error, "link-used")) throw error;
      return answerHall(c, sent.page, unlockPage(sent.page, office, true));
    }
  });
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

async function screenOf(c: Context<Env>, parts: Parts): Promise<Screen> {
  const office = officeOf(c);
  return { office, isKiosk: await isAtKiosk(c, parts, office.id) };
}

function officeOf(c: Context<Env>) {
  const office = c.var.catalog.offices.get(c.req.param("office")!);
  if (!office) throw new Refusal("unknown-office");
  return office;
}
