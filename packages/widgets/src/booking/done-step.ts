import type { BookedVisit } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { calendarLinks } from "../shared/calendar-links.ts";
import { titledList } from "../shared/titled-list.ts";
import { checkInRow, placeRow, row, ticketAddress, whenRow } from "../shared/visit-rows.ts";
import type { StaffElement } from "../shared/staff-element.ts";
import type { Reservation } from "./reservation.ts";

/** Booked: the number, the code for the day of the visit, where and when, and what can be done with it. */
export function doneStep({ host, visit, flow }: Reservation): TemplateResult {
  const { text, dates } = host;
  const { start, office, reference, links, state, confirmBy, contact, ticket } = visit!;
  const confirm = confirmBy && text("booking.confirmBy", { time: dates.moment(confirmBy) });
  return html`<div class="notice success" part="notice">
      ${state === "unconfirmed" ? html`<p><strong>${confirm}</strong></p>` : ""}
      ${contact.email && html`<p>${text("booking.mailed", { email: contact.email })}</p>`}
      <dl part="summary">
        ${ticket ? ticketRow(host, visit!) : ""} ${row(text("booking.number"), reference, "reference")}
        ${whenRow(host, start)} ${placeRow(host, office)} ${row(text("booking.procedure"), flow.procedureLine)}
        ${ticket ? "" : checkInRow(host, visit!)}
      </dl>
    </div>
    ${titledList(host, text("booking.documents"), flow.procedure!.documents)}
    ${host.staff ? "" : calendarLinks(host, links)}
    <p class="links">
      ${host.staff ? "" : html`<a href=${links.manage}>${text("booking.manage")}</a>`}
      <button part="button" @click=${() => print()}>${text("booking.print")}</button>
    </p>`;
}

// booked at the door for now: nobody has to check in
function ticketRow({ text, staff }: StaffElement, { ticket, links }: BookedVisit): TemplateResult {
  const link = html`<br /><a href=${ticketAddress(links)}>${text("status.ticket")}</a>`;
  return row(text("booking.ticket"), html`<span><span part="reference">${ticket}</span>${staff ? "" : link}</span>`);
}
