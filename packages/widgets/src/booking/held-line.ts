import { html, type TemplateResult } from "lit";
import { timesAhead } from "../shared/free-times.ts";
import type { Reservation } from "./reservation.ts";

/** Until when the time is held, the offer of more time, and what is free after it has run out. */
export function heldLine(reservation: Reservation): TemplateResult | "" {
  const { host, held, flow } = reservation;
  const { text, dates } = host;
  const choosing = flow.step === "time";
  if (held.expired && !choosing) return expired(reservation);
  if (!reservation.tellsHeld) return "";
  const { start, office, expiresAt } = held.hold!;
  const left = held.minutesLeft ? ` (${text("booking.minutesLeft", { count: held.minutesLeft })})` : "";
  return html`<div id="held" class="notice" part="held" tabindex="-1">
    <p id="held-time">
      ${choosing ? html`${text("booking.yourTime")}: ` : ""}<strong>${dates.moment(start)}</strong>,
      ${host.officeName(office)}
    </p>
    <p id="held-until" role="timer">${text("booking.heldUntil", { time: dates.time(expiresAt) })}${left}</p>
    ${choosing ? html`<button part="button" @click=${() => reservation.goOn()}>${text("booking.keep")}</button>` : ""}
    <div role="status">${warning(reservation)}</div>
    ${held.final ? "" : moreTime(reservation)}
  </div>`;
}

function warning({ host: { text }, held }: Reservation): string {
  const ending = held.ending ? text("booking.ending") : "";
  const more = held.final ? text("booking.noMoreTime") : ending && text("booking.needMoreTime");
  return `${ending} ${more}`.trim();
}

function moreTime({ host, held }: Reservation): TemplateResult {
  return html`<button part="button" @click=${() => host.attempt(() => held.extend())}>
    ${host.text("booking.moreTime")}
  </button>`;
}

function expired(reservation: Reservation): TemplateResult {
  const { host, held } = reservation;
  return html`<div class="notice error" part="notice">
    <p id="expired" role="alert" tabindex="-1">${host.text("booking.expired")}</p>
    ${timesAhead(host, held.offers, (time) => reservation.pick(time))}
  </div>`;
}
