import type { WaitingWish } from "@okienko/contract";
import { html } from "hono/html";
import { hidden } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";
import { officeName } from "../time-buttons.ts";
import { toldPage } from "./code-page.ts";

/** What somebody would wait for, and the button that begins it. */
export function askToWaitPage(page: Page, wish: WaitingWish, code: string): Content {
  const { text, to } = page;
  const title = text("waiting.wishTitle");
  const body = html`<h1>${title}</h1>
    ${facts(page, wish)}
    <p>${how(page)}</p>
    <form method="post" action="${to(`/wish/${wish.id}/confirmation`)}">
      ${hidden({ secret: code })}<button class="primary">${text("waiting.confirm")}</button>
    </form>`;
  return { title, body, plain: true };
}

/** Somebody is in the line. */
export function waitingPage(page: Page, wish: WaitingWish): Content {
  const { text } = page;
  if (wish.state === "ended" || wish.state === "taken") return wishOverPage(page);
  const title = text("waiting.confirmed");
  const body = html`<h1>${title}</h1>
    ${facts(page, wish)}
    <p>${how(page)}</p>`;
  return { title, body, plain: true };
}

/** How offers go, in two sentences. */
export function how({ text, catalog }: Page): string {
  return text("waiting.how", { count: catalog.file.booking.offerMinutes });
}

function facts(page: Page, { procedure, quantity, office, firstDay, lastDay }: WaitingWish): Html {
  const { text, name, catalog, dates } = page;
  const entry = catalog.procedures.get(procedure)?.entry;
  const matters = quantity > 1 && ` (${text("time.matters", { count: quantity })})`;
  return html`<h2>${entry ? name(entry.name) : procedure}${matters}</h2>
    <dl class="visit">
      <dt>${text("visit.office")}</dt>
      <dd>${office === null ? text("time.allOffices") : officeName(page, office)}</dd>
      <dt>${text("waiting.days")}</dt>
      <dd>${dates.full(firstDay)} – ${dates.full(lastDay)}</dd>
    </dl>`;
}

/** A mail has been sent. */
export function askedPage({ text }: Page, email: string): Content {
  return toldPage(text("waiting.askedTitle"), text("waiting.askedText", { email }));
}

/** Nobody waits by this link any more. */
export function wishOverPage({ text }: Page): Content {
  return toldPage(text("waiting.endedTitle"), text("waiting.endedText"));
}

/** Asks whether somebody wants to leave the list. */
export function endWishPage({ text, to, path }: Page): Content {
  const title = text("waiting.endTitle");
  const body = html`<h1>${title}</h1>
    <p>${text("waiting.endText")}</p>
    <form method="post" action="${to(path)}"><button class="primary">${text("waiting.leave")}</button></form>`;
  return { title, body, plain: true };
}

/** There is no such wish. */
export function unknownWishPage({ text }: Page): Content {
  return toldPage(text("waiting.unknownTitle"), text("waiting.wrong"), 404);
}
