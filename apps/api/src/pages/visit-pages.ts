import type { BookedVisit, Visit } from "@okienko/contract";
import { html } from "hono/html";
import { heldFields, type Held } from "./booking-form.ts";
import { errorSummary, formTitle, hidden, textField } from "./form.ts";
import type { Content } from "./layout.ts";
import type { Html, Page } from "./page.ts";
import { visitCard, whenAndWhere } from "./visit-card.ts";

/** A visit; with its ticket where it has just been booked at the door. */
type OwnVisit = Visit & Pick<BookedVisit, "ticket">;

/** The visit for its owner, right after booking it or later; `done` says what has just happened. */
export function ownerPage(page: Page, visit: OwnVisit, secret: string, done: string | null): Content {
  const { text } = page;
  const isUnconfirmed = visit.state === "unconfirmed";
  const title =
    isUnconfirmed && done
      ? text("booked.unconfirmedTitle")
      : (done ?? text("visit.privateTitle", { reference: visit.reference }));
  const { email } = visit.contact;
  const body = html`<h1>${title}</h1>
    ${isUnconfirmed && confirmForm(page, visit)} ${ticketForm(page, visit, secret)}
    ${done && email && html`<p class="notice success">${text("booked.mailed", { email })}</p>`}
    ${visitCard(page, visit)} ${accessCode(page, secret)} ${changeForms(page, visit, secret)}`;
  return { title, body, plain: true };
}

/** The way to the place in the queue, for who is there. */
function ticketForm({ text, to }: Page, { reference, state, ticket }: OwnVisit, secret: string): Html {
  if (state !== "arrived" && state !== "called") return html``;
  return html`<form class="notice success" method="post" action="${to(`/ticket/${reference}`)}">
    ${hidden({ secret })} ${ticket && html`<p>${text("kiosk.yourTicket")}: <strong>${ticket}</strong></p>`}
    <button class="primary">${text("ticket.show")}</button>
  </form>`;
}

function accessCode({ text }: Page, secret: string): Html {
  return html`<h3>${text("visit.accessCode")}</h3>
    <p><code class="secret">${secret.match(/.{1,4}/g)!.join(" ")}</code></p>
    <p class="hint">${text("visit.accessHint")}</p>`;
}

/** Moving and cancelling, or another visit when this one is over. */
function changeForms({ text, to, dates }: Page, { reference, state, start, contact }: Visit, secret: string): Html {
  if (state !== "booked" && state !== "unconfirmed")
    return html`<p class="actions"><a class="button" href="${to("/book")}">${text("cancel.again")}</a></p>`;
  const canWait = state === "booked" && contact.email !== null && start.slice(0, 10) > dates.today;
  return html`<h3 class="no-print">${text("visit.manage")}</h3>
    <form class="actions no-print" method="post" action="${to(`/visit/${reference}/times`)}">
      ${hidden({ secret })}
      <button>${text("move.button")}</button>
      <button formaction="${to(`/visit/${reference}/cancellation`)}">${text("cancel.button")}</button>
      ${canWait && html`<button formaction="${to(`/visit/${reference}/wish`)}">${text("waiting.earlier")}</button>`}
    </form>`;
}

/** Asks for the code of the confirmation mail. */
export function confirmForm(
  { text, to, dates }: Page,
  visit: Pick<Visit, "reference" | "confirmBy">,
  error?: string,
): Html {
  return html`<form class="notice" method="post" action="${to(`/visit/${visit.reference}/confirmation`)}">
    ${visit.confirmBy && html`<p>${text("confirm.by", { time: dates.moment(visit.confirmBy) })}</p>`}
    ${textField({ name: "code", label: text("confirm.code"), required: true, value: "", error })}
    <button class="primary">${text("confirm.button")}</button>
  </form>`;
}

/** The visit after it was confirmed by mail; who knows the code of the mail only can look but not change. */
export function confirmedPage(page: Page, visit: Visit): Content {
  const title = page.text("booked.title");
  return {
    title,
    body: html`<h1>${title}</h1>
      ${visitCard(page, visit)}`,
    plain: true,
  };
}

/** Asks again for the confirmation code, which was wrong. */
export function wrongCodePage(page: Page, reference: string): Content {
  const { text } = page;
  const errors = { code: text("confirm.wrong") };
  const body = html`<h1>${text("confirm.button")}</h1>
    ${errorSummary(text("error.title"), errors)} ${confirmForm(page, { reference, confirmBy: null }, errors.code)}`;
  return { title: formTitle(page, text("confirm.button"), errors), body, plain: true, status: 404 };
}

/** Asks whether the visit shall really be cancelled. */
export function cancelPage(page: Page, visit: Visit, secret: string): Content {
  const { text, to } = page;
  const body = html`<h1>${text("cancel.title")}</h1>
    <dl class="visit">${whenAndWhere(page, visit)}</dl>
    <p>${text("cancel.text")}</p>
    <form class="actions" method="post" action="${to(`/visit/${visit.reference}/cancellation`)}">
      ${hidden({ secret })}
      <button class="danger" name="sure" value="yes">${text("cancel.yes")}</button>
      <button formaction="${to(`/visit/${visit.reference}`)}">${text("cancel.no")}</button>
    </form>`;
  return { title: text("cancel.title"), body, plain: true };
}

/** Asks whether the visit shall be moved to the time that is held now. */
export function movePage(page: Page, visit: Visit, secret: string, held: Held): Content {
  const { text, to } = page;
  const path = `/visit/${visit.reference}`;
  const body = html`<h1>${text("move.checkTitle")}</h1>
    <h2>${text("move.old")}</h2>
    <dl class="visit">${whenAndWhere(page, visit)}</dl>
    <h2>${text("move.new")}</h2>
    <dl class="visit">${whenAndWhere(page, held)}</dl>
    <p>${text("contact.held", { time: page.dates.time(held.expiresAt) })}</p>
    <form class="actions" method="post" action="${to(`${path}/move`)}">
      ${hidden({ secret, ...heldFields(held) })}
      <button class="primary">${text("move.yes")}</button>
      <button formaction="${to(`${path}/times`)}">${text("contact.otherTime")}</button>
    </form>`;
  return { title: text("move.checkTitle"), body, plain: true };
}
