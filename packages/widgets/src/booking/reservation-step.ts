import { html, type TemplateResult } from "lit";
import { timesAhead } from "../shared/free-times.ts";
import { timeChoice } from "../shared/time-choice.ts";
import { checkStep } from "./check-step.ts";
import { contactStep } from "./contact-step.ts";
import { doneStep } from "./done-step.ts";
import { heldLine } from "./held-line.ts";
import type { Reservation } from "./reservation.ts";

/** The step of the moment, below what has to be known of the time: others in place of a taken one, until when it is held. */
export function reservationStep(reservation: Reservation): TemplateResult {
  const { host, alternatives } = reservation;
  return html`${alternatives.length ? timesAhead(host, alternatives, (time) => reservation.pick(time)) : ""}
  ${heldLine(reservation)} ${step(reservation)}`;
}

function step(reservation: Reservation): TemplateResult {
  const { host, chooser, flow } = reservation;
  if (flow.step === "time")
    return html`${timeChoice(host, chooser, flow.procedure!.offices, (time) => reservation.pick(time))}
    ${waiting(reservation)}`;
  if (flow.step === "contact") return contactStep(reservation);
  return flow.step === "check" ? checkStep(reservation) : doneStep(reservation);
}

/** Who finds no time that suits can ask to be told of one that is freed; staff ask nobody to wait. */
function waiting(reservation: Reservation): TemplateResult | "" {
  const { host, chooser } = reservation;
  if (host.staff || !chooser.month) return "";
  if (reservation.waiting) return reservation.waiting.content();
  return html`<p>
    <button class="link" part="waiting" @click=${() => reservation.wait()}>${host.text("waiting.question")}</button>
  </p>`;
}
