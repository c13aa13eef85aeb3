import { html, type TemplateResult } from "lit";
import { heading } from "../shared/heading.ts";
import { troubleNotice } from "../shared/trouble-notice.ts";
import { steps, type BookingFlow } from "./booking-flow.ts";

/** What every step has: the way back, which step of how many this is, its heading, and what went wrong. */
export function stepFrame(flow: BookingFlow, content: TemplateResult): TemplateResult {
  const { host } = flow;
  return html`<div part="step">
    ${progress(flow)} ${heading(host, title(flow), describedBy(flow))} ${troubleNotice(host)} ${notice(flow)} ${content}
  </div>`;
}

function title({ host, step, procedure, reservation }: BookingFlow): string {
  if (step === "bring") return procedure!.name;
  return host.text(`booking.${reservation?.visit?.state === "unconfirmed" ? "unconfirmed" : step}Title`);
}

function progress(flow: BookingFlow): TemplateResult | "" {
  const { host, step, first } = flow;
  if (step === "done") return "";
  const skipped = steps.indexOf(first);
  const place = { count: steps.indexOf(step) - skipped + 1, all: steps.length - 1 - skipped };
  const back = html`<button class="link" part="back" @click=${() => flow.back()}>${host.text("common.back")}</button>`;
  return html`<p class="progress">
    ${step === first ? "" : back}<span id="progress" class="hint">${host.text("booking.progress", place)}</span>
  </p>`;
}

// read with the heading when the focus goes there
function describedBy({ step, reservation }: BookingFlow): string {
  if (step === "done") return "";
  return reservation?.tellsHeld ? "progress held-time held-until" : "progress";
}

// its place is there before its words, so that they are read
function notice({ host, notice: key }: BookingFlow): TemplateResult {
  return html`<div role="alert">
    ${
      key
        ? html`<div id="notice" class="notice error" part="notice" tabindex="-1">
            <p>${host.text(key)}</p>
          </div>`
        : ""
    }
  </div>`;
}
