import { html, type TemplateResult } from "lit";
import { errorSummary } from "../shared/error-summary.ts";
import { textField, type TextField } from "../shared/text-field.ts";
import type { Waiting, WaitingField } from "./waiting.ts";

/** The form of who waits for a time, then where to look. */
export function waitingForm(waiting: Waiting): TemplateResult {
  const { asked, notice, reservation } = waiting;
  const { text } = reservation.host;
  if (asked)
    return html`<div id="waiting" class="notice success" part="notice" tabindex="-1">
      <p>${text("waiting.asked", { email: asked })}</p>
    </div>`;
  return html`<section id="waiting" class="notice" part="notice" tabindex="-1" aria-label=${text("waiting.question")}>
    ${notice ? html`<p role="alert">${text(notice)}</p>` : html`<p>${text("waiting.how")}</p>`} ${form(waiting)}
  </section>`;
}

function form(waiting: Waiting): TemplateResult {
  const { host } = waiting.reservation;
  const { text } = host;
  return html`${errorSummary(host, spoken(waiting))}
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), void waiting.send())}>
      ${field(waiting, "first-day", { label: text("waiting.firstDay") })}
      ${field(waiting, "last-day", { label: text("waiting.lastDay") })}
      ${field(waiting, "name", { label: text("booking.name"), autocomplete: "name" })}
      ${field(waiting, "email", { label: text("booking.email"), type: "email", autocomplete: "email" })}
      <p class="hint">${text("waiting.privacy")}</p>
      <button part="button" aria-disabled=${host.busy}>${text("waiting.ask")}</button>
    </form>`;
}

function field(waiting: Waiting, id: WaitingField, more: Partial<TextField> & Pick<TextField, "label">) {
  return textField({
    id,
    value: waiting.typed[id],
    error: spoken(waiting)[id],
    required: true,
    onInput: (value) => (waiting.typed[id] = value),
    ...more,
  });
}

function spoken({ errors, reservation }: Waiting): Record<string, string> {
  const { host, chooser } = reservation;
  const day = chooser.today.split("-").reverse().join(".");
  return Object.fromEntries(Object.entries(errors).map(([id, key]) => [id, host.text(key, { day })]));
}
