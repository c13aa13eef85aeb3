import type { Visit } from "@okienko/contract";
import { html } from "hono/html";
import { documents } from "./procedure-facts.ts";
import type { Html, Page } from "./page.ts";
import { officeName } from "./time-buttons.ts";

/** Everything about a visit for its owner: number, code, when and where, documents, calendar. */
export function visitCard(page: Page, visit: Visit): Html {
  const { text } = page;
  const entry = page.catalog.procedures.get(visit.procedure)!.entry;
  const isAhead = visit.state === "booked" || visit.state === "unconfirmed";
  const matters = visit.quantity > 1 && ` (${text("time.matters", { count: visit.quantity })})`;
  return html`<h2>${page.name(entry.name)}${matters}</h2>
    <dl class="visit">
      <dt>${text("visit.number")}</dt>
      <dd class="reference">${visit.reference}</dd>
      <dt>${text("visit.state")}</dt>
      <dd>${text(`state.${visit.state}`)}</dd>
      ${whenAndWhere(page, visit)} ${isAhead && checkIn(page, visit.checkInCode)}
    </dl>
    ${isAhead && html`${documents(page, entry)} ${calendarLinks(page, visit)}`}`;
}

/** Day, time and office as entries of a list. */
export function whenAndWhere(page: Page, { start, office }: Pick<Visit, "start" | "office">): Html {
  const { text, dates } = page;
  const { address, location } = page.catalog.offices.get(office)!;
  const { lat, lng } = location;
  // a link to follow, nothing is loaded from there
  const map = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=18/${lat}/${lng}`;
  return html`<dt>${text("visit.when")}</dt>
    <dd><strong>${dates.moment(start)}</strong></dd>
    <dt>${text("visit.office")}</dt>
    <dd>${officeName(page, office)}<br />${address}<br /><a href="${map}" rel="external">${text("visit.map")}</a></dd>`;
}

function checkIn({ text, file }: Page, code: string): Html {
  const picture = file(`/api/v1/check-in/${code}.svg`);
  return html`<dt>${text("visit.checkInCode")}</dt>
    <dd>
      <span class="reference">${code}</span><br />
      <span class="hint">${text("visit.checkInHint")}</span><br />
      <img src="${picture}" width="160" height="160" alt="${text("visit.qr", { code })}" />
    </dd>`;
}

function calendarLinks({ text }: Page, { links }: Visit): Html {
  return html`<h3 class="no-print">${text("visit.calendar")}</h3>
    <ul class="links">
      <li><a href="${links.calendar}" download>${text("visit.calendarFile")}</a></li>
      <li><a href="${links.google}" rel="external">${text("visit.google")}</a></li>
      <li><a href="${links.outlook}" rel="external">${text("visit.outlook")}</a></li>
      <li><a href="${links.subscribe}">${text("visit.subscribe")}</a></li>
    </ul>`;
}
