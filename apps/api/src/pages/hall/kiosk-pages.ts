import type { CheckedIn, NewTicket } from "@okienko/contract";
import type { OfficeEntry } from "@okienko/contract/city-file";
import { html } from "hono/html";
import { newSecret } from "../../references/secret.ts";
import { qrSvg } from "../../stickers/qr-drawing.ts";
import type { LaterProcedure } from "../../queues/walk-ins-now.ts";
import { errorSummary, formTitle, hidden, textField } from "../form.ts";
import type { Html, Page } from "../page.ts";
import { laterWords } from "./kiosk-choice.ts";
import type { HallContent } from "./hall-layout.ts";
import { kiosk } from "./kiosk-layout.ts";
import { waitWords } from "./wait-words.ts";

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0"] as const;

/** Where people without a visit can take a ticket now: on this screen, at the kiosk of the office, nowhere. */
export type Tickets = "here" | "there" | "none";

const ticketWords = { here: "kiosk.noVisitHint", there: "kiosk.onlyThere", none: "kiosk.noneNow" } as const;
const linkWords = { here: "kiosk.take", there: "kiosk.book", none: "kiosk.when" } as const;

/** The first page of the touch screen at the door: with a visit, or without one. */
export function kioskStart(page: Page, office: OfficeEntry, tickets: Tickets, error?: string): HallContent {
  const { text, to, name } = page;
  const procedures = to(`/kiosk/${office.id}/procedures`);
  const body = html`<div class="welcome">
      <h1>${text("kiosk.title")}</h1>
      <p class="office">${name(office.name)}</p>
    </div>
    ${errorSummary(text("error.title"), { code: error })}
    <div class="ways">
      <section class="way">
        <h2>${text("kiosk.visit")}</h2>
        ${codeForm(page, office, error)}
      </section>
      <section class="way">
        <h2>${text("kiosk.noVisit")}</h2>
        <p>${text(ticketWords[tickets])}</p>
        <p>
          <a class="${tickets === "here" ? "button primary" : "button"}" href="${procedures}"
            >${text(linkWords[tickets])}</a
          >
        </p>
        ${tickets === "there" && html`<p class="hint">${text("kiosk.locked")}</p>`}
      </section>
    </div>`;
  const title = formTitle(page, text("kiosk.title"), { code: error });
  return kiosk(page, office, { page: error ? "wrong" : "start", body, title });
}

function codeForm({ text, to }: Page, office: OfficeEntry, error?: string): Html {
  return html`<form method="post" action="${to(`/kiosk/${office.id}/check-in`)}">
    ${hidden({ key: newSecret() })}
    ${textField({ name: "code", label: text("kiosk.code"), hint: text("kiosk.codeHint"), value: "", error })}
    <div class="keypad" role="group" aria-label="${text("kiosk.digits")}">
      ${digits.map((it) =>
        it === ""
          ? html`<button type="button" data-key="" aria-label="${text("kiosk.erase")}">⌫</button>`
          : html`<button type="button" data-key="${it}">${it}</button>`,
      )}
      <button class="primary">${text("kiosk.checkIn")}</button>
    </div>
    <button class="primary plain">${text("kiosk.checkIn")}</button>
  </form>`;
}

/** The ticket, where to wait, and for a new one the way to follow it on a phone. */
export function kioskTicket(page: Page, office: OfficeEntry, given: CheckedIn | NewTicket): HallContent {
  const { text, to } = page;
  const { ticket, queue } = given;
  const body = html`<div class="given">
      <div>
        <h1>${text("kiosk.yourTicket")}</h1>
        <p class="ticket">${ticket}</p>
        <p>${text("kiosk.where", { queue: queue.name })}</p>
        ${waitWords(page, given)}
      </div>
      ${"link" in given && phone(page, given)}
    </div>
    <p><a class="button primary" href="${to(`/kiosk/${office.id}`)}">${text("kiosk.back")}</a></p>`;
  return kiosk(page, office, { page: "ticket", body, title: `${text("kiosk.yourTicket")} ${ticket}` });
}

/** The secret is in the picture only: no address of ours, which a log could keep, holds it. */
function phone({ text }: Page, { link }: NewTicket): Html {
  return forPhone(link, text("kiosk.qr"), html`${text("kiosk.phone")}`);
}

/** A code to be scanned, large enough for a phone at arm's length, and what it is for. */
function forPhone(address: string, name: string, words: Html): Html {
  const picture = `data:image/svg+xml;base64,${Buffer.from(qrSvg(address, name)).toString("base64")}`;
  return html`<p class="phone"><img src="${picture}" alt="${name}" /><span>${words}</span></p>`;
}

/** Where a visit can be booked: on a phone, since nobody types names and numbers on a screen for all. */
export function kioskBooking(
  page: Page,
  office: OfficeEntry,
  { name, address, when }: { readonly name: string; readonly address: string; readonly when: LaterProcedure | null },
): HallContent {
  const { text, to } = page;
  const shown = address.replace(/^https?:\/\//, "");
  const body = html`<div class="given">
      <div>
        <h1>${name}</h1>
        ${when && html`<p>${laterWords(page, when)}</p>`}
        <p>${text("kiosk.bookHint")}</p>
      </div>
      ${forPhone(address, text("kiosk.bookQr"), html`${text("kiosk.bookPhone")} <span class="address">${shown}</span>`)}
    </div>
    <p class="row">
      <a class="button" href="${to(`/kiosk/${office.id}/procedures`)}">${text("kiosk.backToChoice")}</a>
      <a class="button primary" href="${to(`/kiosk/${office.id}`)}">${text("kiosk.back")}</a>
    </p>`;
  return kiosk(page, office, { page: "booking", body, title: name });
}
