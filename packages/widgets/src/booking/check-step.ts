import { html, type TemplateResult } from "lit";
import { row } from "../shared/visit-rows.ts";
import type { Step } from "./booking-flow.ts";
import type { Reservation } from "./reservation.ts";

/** Everything once more, with links to change it, and the button that books. */
export function checkStep(reservation: Reservation): TemplateResult {
  const { host, held, flow, contact, sending } = reservation;
  const { text, dates } = host;
  const { start, office } = held.hold!;
  const line = (label: string, value: string, step: Step) => row(label, changeable(reservation, label, value, step));
  const place = [host.officeName(office), host.officeOf(office)?.address].filter(Boolean).join(", ");
  const reach = [contact.email, contact.phone].filter((it) => it.trim()).join(", ");
  return html`<dl part="summary">
      ${line(text("booking.procedure"), flow.procedureLine, "bring")}
      ${line(text("booking.when"), `${dates.full(start)}, ${dates.time(start)}`, "time")}
      ${line(text("common.office"), place, "time")} ${line(text("booking.name"), contact.name, "contact")}
      ${line(text("booking.reach"), reach, "contact")}
      ${contact.note.trim() ? line(text("booking.note"), contact.note, "contact") : ""}
    </dl>
    <button part="button primary" aria-disabled=${sending} @click=${() => reservation.book()}>
      ${text(sending ? "booking.booking" : "booking.book")}
    </button>`;
}

function changeable({ host, flow }: Reservation, label: string, value: string, step: Step): TemplateResult {
  const change = host.text("booking.change");
  return html`<span>${value}</span>
    <button class="link" aria-label="${change}: ${label}" @click=${() => flow.go(step)}>${change}</button>`;
}
