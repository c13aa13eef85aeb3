import type { BookedVisit, TimeOffer } from "@okienko/contract";
import { html } from "hono/html";
import { formTitle, hidden } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";
import { whenAndWhere } from "../visit-card.ts";
import { ownerPage } from "../visit-pages.ts";
import { toldPage } from "./code-page.ts";

/** A time that is kept: what it is, until when, and three answers. */
export function offerPage(page: Page, offer: TimeOffer, secret: string, error: string | null = null): Content {
  const { text, to, dates } = page;
  const title = text("waiting.offerTitle");
  const path = `/offer/${offer.id}`;
  const body = html`<h1>${title}</h1>
    ${error && html`<p class="notice error" role="alert">${error}</p>`}
    <p class="notice"><strong>${text("waiting.keptUntil", { time: dates.moment(offer.keptUntil) })}</strong></p>
    ${facts(page, offer)} ${offer.visit && oldVisit(page, offer.visit)}
    <form class="actions" method="post" action="${to(`${path}/taking`)}">
      ${hidden({ secret })}
      <button class="primary">${text(offer.visit ? "waiting.takeMoves" : "waiting.take")}</button>
      <button formaction="${to(`${path}/refusal`)}">${text("waiting.decline")}</button>
      <button formaction="${to(`${path}/refusal`)}" name="leave" value="yes">${text("waiting.leave")}</button>
    </form>
    <p class="hint">${text(offer.isLast ? "waiting.last" : "waiting.next")}</p>`;
  const titled = formTitle(page, title, { offer: error ?? undefined });
  return { title: titled, body, plain: true, status: error ? 409 : 200 };
}

function facts(page: Page, { procedure, start, office, quantity }: TimeOffer): Html {
  const { text, name, catalog } = page;
  const entry = catalog.procedures.get(procedure)?.entry;
  const matters = quantity > 1 && ` (${text("time.matters", { count: quantity })})`;
  return html`<h2>${entry ? name(entry.name) : procedure}${matters}</h2>
    <dl class="visit">${whenAndWhere(page, { start, office })}</dl>`;
}

function oldVisit(page: Page, visit: NonNullable<TimeOffer["visit"]>): Html {
  return html`<h2>${page.text("waiting.yourVisit", { reference: visit.reference })}</h2>
    <dl class="visit">${whenAndWhere(page, visit)}</dl>
    <p>${page.text("waiting.moves")}</p>`;
}

/** The visit that an offer has become. */
export function takenPage(page: Page, visit: BookedVisit, moved: boolean): Content {
  return ownerPage(page, visit, visit.secret, page.text(moved ? "move.done" : "booked.title"));
}

/** The time is not kept any longer. */
export function offerOverPage({ text }: Page): Content {
  return toldPage(text("waiting.overTitle"), text("waiting.overText"), 410);
}

/** The answer was no. */
export function declinedPage({ text }: Page, hasLeft: boolean): Content {
  return toldPage(text("waiting.declinedTitle"), text(hasLeft ? "waiting.leftText" : "waiting.declinedText"));
}
