import { html, type TemplateResult } from "lit";
import { timesAhead } from "../shared/free-times.ts";
import type { Reservation } from "./reservation.ts";

/** Until when the time is held, the offer of more time, and what is free after it has run out. */
export function heldLine(reservation: Reservation): TemplateResult | "" {
  const { host, held, flow } = reservation;
  const { text, dates } = host;
  const choosing = flow.step === "time";
  if (!held.hold || (choosing && !reservation.keepable)) return "";
  if (held.expired) return expired(reservation);
  const { start, office, expiresAt } = held.hold;
  const left = held.minutesLeft && !held.ending ? ` (${text("booking.minutesLeft", { count: held.minutesLeft })})` : "";
  return html`<div id="held" class="notice" part="held" tabindex="-1">
    <p>
      ${choosing ? html`${text("booking.yourTime")}: ` : ""}<strong>${dates.moment(start)}</strong>,
      ${host.officeName(office)}
    </p>
    <p role="timer">${text("booking.heldUntil", { time: dates.time(expiresAt) })}${left}</p>
    ${choosing ? html`<button part="button" @click=${() => reservation.goOn()}>${text("booking.keep")}</button>` : ""}
    <div role="status">${held.final ? text("booking.noMoreTime") : held.ending ? moreTime(reservation) : ""}</div>
  </div>`;
}

function moreTime({ host, held }: Reservation): TemplateResult {
  return html`<p>${host.text("booking.ending")}</p>
    <button part="button" @click=${() => host.attempt(() => held.extend())}>${host.text("booking.moreTime")}</button>`;
}

function expired(reservation: Reservation): TemplateResult {
  const { host, held } = reservation;
  return html`<div id="expired" class="notice error" part="notice" role="alert" tabindex="-1">
    <p>${host.text("booking.expired")}</p>
    ${timesAhead(host, held.offers, (time) => reservation.pick(time))}
  </div>`;
}
