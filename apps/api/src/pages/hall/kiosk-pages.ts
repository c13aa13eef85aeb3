import type { CheckedIn, NewTicket, WalkIns } from "@okienko/contract";
import type { OfficeEntry } from "@okienko/contract/city-file";
import { html } from "hono/html";
import { newSecret } from "../../references/secret.ts";
import { qrSvg } from "../../stickers/qr-drawing.ts";
import { errorSummary, hidden, textField } from "../form.ts";
import type { Html, Page } from "../page.ts";
import { liveAddress, type HallContent } from "./hall-layout.ts";
import { waitWords } from "./wait-words.ts";

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0"] as const;

/** The first page of the touch screen at the door: with a visit, or without one. */
export function kioskStart(page: Page, office: OfficeEntry, walkIns: WalkIns, error?: string): HallContent {
  const { text, to, name } = page;
  const body = html`<h1>${text("kiosk.title")}</h1>
    <p class="office">${name(office.name)}</p>
    ${errorSummary(text("error.title"), { code: error })}
    <div class="ways">
      <section class="way">
        <h2>${text("kiosk.visit")}</h2>
        ${codeForm(page, office, error)}
      </section>
      <section class="way">
        <h2>${text("kiosk.noVisit")}</h2>
        ${
          walkIns.procedures.length > 0
            ? html`<p>${text("kiosk.noVisitHint")}</p>
                <p>
                  <a class="button primary" href="${to(`/kiosk/${office.id}/procedures`)}">${text("kiosk.take")}</a>
                </p>`
            : html`<p>${text("kiosk.noneNow")}</p>`
        }
      </section>
    </div>`;
  return kiosk(page, office, { page: error ? "wrong" : "start", body, title: text("kiosk.title") });
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

/** What people without a visit can take a ticket for; `words` narrow it. */
export function kioskProcedures(
  page: Page,
  office: OfficeEntry,
  procedures: WalkIns["procedures"],
  words: string,
  notice?: string,
): HallContent {
  const { text, to, file } = page;
  const path = `/kiosk/${office.id}`;
  const body = html`<h1>${text("kiosk.what")}</h1>
    ${notice && html`<p class="notice error" role="alert">${notice}</p>`}
    <form class="search" method="get" action="${file(`${path}/procedures`)}" role="search">
      ${hidden({ lang: page.chosenLanguage })}
      <label for="q">${text("kiosk.searchLabel")}</label>
      <div class="row">
        <input id="q" name="q" type="search" value="${words}" autocomplete="off" />
        <button>${text("kiosk.search")}</button>
      </div>
    </form>
    ${procedures.length === 0 && html`<p>${text("kiosk.nothing")}</p>`}
    <form class="choices" method="post" action="${to(`${path}/ticket`)}">
      ${hidden({ key: newSecret() })}
      ${procedures.map((it) => html`<button name="procedure" value="${it.id}">${it.name}</button>`)}
    </form>
    <p><a class="button" href="${to(path)}">${text("kiosk.back")}</a></p>`;
  return kiosk(page, office, { page: "procedures", body, title: text("kiosk.what") });
}

/** The ticket, where to wait, and for a new one the way to follow it on a phone. */
export function kioskTicket(page: Page, office: OfficeEntry, given: CheckedIn | NewTicket): HallContent {
  const { text, to } = page;
  const { ticket, queue } = given;
  const body = html`<h1>${text("kiosk.yourTicket")}</h1>
    <p class="ticket">${ticket}</p>
    <p>${text("kiosk.where", { queue: queue.name })}</p>
    ${waitWords(page, given)} ${"link" in given && phone(page, given)}
    <p><a class="button primary" href="${to(`/kiosk/${office.id}`)}">${text("kiosk.back")}</a></p>`;
  return kiosk(page, office, { page: "ticket", body, title: `${text("kiosk.yourTicket")} ${ticket}` });
}

/** The secret is in the picture only: no address of ours, which a log could keep, holds it. */
function phone({ text }: Page, { link }: NewTicket): Html {
  const picture = `data:image/svg+xml;base64,${Buffer.from(qrSvg(link, text("kiosk.qr"))).toString("base64")}`;
  return html`<p class="phone">
    <img src="${picture}" width="200" height="200" alt="${text("kiosk.qr")}" /><span>${text("kiosk.phone")}</span>
  </p>`;
}

function kiosk(
  page: Page,
  office: OfficeEntry,
  { page: part, body, title }: { readonly page: string; readonly body: Html; readonly title: string },
): HallContent {
  const { text } = page;
  const tools = html`<dialog class="quiet" data-left="${text("quiet.left")}" aria-labelledby="quiet">
    <h2 id="quiet">${text("quiet.title")}</h2>
    <p class="left"></p>
    <form method="dialog"><button class="primary">${text("quiet.stay")}</button></form>
  </dialog>`;
  const data = { live: liveAddress(page, office.id), page: part };
  return { hall: "kiosk", title, body, data, tools, hasLanguages: true };
}
