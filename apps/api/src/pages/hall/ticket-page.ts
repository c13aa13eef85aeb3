import type { MyTicket } from "@okienko/contract";
import { html } from "hono/html";
import { errorSummary, formTitle, hidden, textField } from "../form.ts";
import type { Html, Page } from "../page.ts";
import { liveAddress, toolButton, type HallContent } from "./hall-layout.ts";
import { waitWords } from "./wait-words.ts";

/** Asks for the access code, which the script takes out of the address. */
export function askTicketPage(page: Page, reference: string, isWrong = false): HallContent {
  const { text, to } = page;
  const error = isWrong ? text("ticket.unknown") : undefined;
  const body = html`<h1>${text("ticket.title")}</h1>
    ${errorSummary(text("error.title"), { secret: error })}
    <form method="post" action="${to(`/ticket/${encodeURIComponent(reference)}`)}">
      ${textField({ name: "secret", label: text("visit.accessCode"), required: true, value: "", error })}
      <button class="primary">${text("ticket.show")}</button>
    </form>`;
  const title = formTitle(page, text("ticket.title"), { secret: error });
  return { hall: "ticket", title, body, hasLanguages: true, status: isWrong ? 404 : 200 };
}

/** The visitor's own ticket: the place in the queue, and the counter once it is called. */
export function ticketPage(page: Page, mine: MyTicket, secret: string): HallContent {
  const { text, to } = page;
  const isCalled = mine.state === "called";
  const title = [mine.ticket, isCalled ? text("ticket.called") : text("ticket.title")].filter(Boolean).join(" – ");
  const body = html`<h1>${text("ticket.title")}</h1>
    <p class="office">${mine.office.name}<br />${mine.queue.name}</p>
    <div class="${`mine ${mine.state}`}" role="status">
      ${mine.ticket && html`<p class="ticket">${mine.ticket}</p>`} ${stateWords(page, mine)}
    </div>
    <form class="plain" method="post" action="${to(`/ticket/${mine.reference}`)}">
      ${hidden({ secret })}
      <button>${text("ticket.reload")}</button>
    </form>
    <p>
      <a href="${to(`/visit/${mine.reference}`)}">${text("visit.privateTitle", { reference: mine.reference })}</a>
    </p>`;
  const data = {
    live: liveAddress(page, mine.office.id),
    call: isCalled ? `${mine.calledAt} ${mine.counter?.id}` : undefined,
  };
  const tools = html`<footer class="tools">${toolButton(page, "sound", "ticket.sound")}</footer>`;
  return { hall: "ticket", title, body, data, tools };
}

function stateWords(page: Page, mine: MyTicket): Html {
  const { text, dates } = page;
  const { state, counter, checkInFrom, openCounters } = mine;
  if (state === "called" || state === "serving")
    return html`<p class="turn">${text(`ticket.${state}`)}</p>
      <p class="place">${counter?.name}</p>`;
  return html`<p>${text(`ticket.${state}`)}</p>
    ${
      state === "waiting" &&
      html`${waitWords(page, mine)}
        <p class="hint">${text("ticket.counters", { count: openCounters })}</p>`
    }
    ${checkInFrom && html`<p>${text("ticket.from", { time: dates.moment(checkInFrom) })}</p>`}`;
}
