import { html, type TemplateResult } from "lit";
import { errorSummary } from "../shared/error-summary.ts";
import { textField } from "../shared/text-field.ts";
import type { Contact } from "./contact.ts";
import type { Reservation } from "./reservation.ts";

/** Who: a name and one way to reach the person. */
export function contactStep(reservation: Reservation): TemplateResult {
  const { text, staff } = reservation.host;
  const field = (id: keyof Contact, type: string, autocomplete: string) =>
    textField({
      id,
      type,
      // the browser of staff knows nobody but themselves
      autocomplete: staff ? "off" : autocomplete,
      label: text(`booking.${id}`),
      required: id === "name",
      hint: id === "phone" || id === "note" ? text(`booking.${id}Hint`) : undefined,
      value: reservation.contact[id],
      error: reservation.errors[id] && text(reservation.errors[id]),
      onInput: (value) => (reservation.contact[id] = value),
    });
  return html`${errorSummary(reservation.host, spoken(reservation))}
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), void reservation.submitContact())}>
      ${field("name", "text", "name")}
      <div role="group" aria-labelledby="one-needed">
        <p id="one-needed" class="label">${text("booking.oneNeeded")}</p>
        ${field("email", "email", "email")} ${field("phone", "tel", "tel")}
      </div>
      ${field("note", "text", "off")}
      <p class="hint">${text("booking.privacy")}</p>
      <button part="button primary">${text("common.continue")}</button>
    </form>`;
}

function spoken({ errors, host }: Reservation) {
  return Object.fromEntries(Object.entries(errors).map(([id, key]) => [id, host.text(key)]));
}
