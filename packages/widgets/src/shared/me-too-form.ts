import { html, type TemplateResult } from "lit";
import { errorSummary } from "./error-summary.ts";
import type { MeToo } from "./me-too.ts";
import { textField } from "./text-field.ts";

/** "Me too" at a report: the button, then a field for the e-mail address, then where to look. */
export function meTooForm(meToo: MeToo, reference: string): TemplateResult {
  const { host, asked } = meToo;
  const { text } = host;
  const isChosen = meToo.reference === reference;
  if (isChosen && asked)
    return html`<div id="followed" class="notice success" part="notice" tabindex="-1">
      <p>${text("report.followed", { email: asked })}</p>
    </div>`;
  if (isChosen) return form(meToo);
  return html`<button
    part="button"
    aria-label="${text("report.meToo")}: ${reference}"
    @click=${() => meToo.open(reference)}
  >
    ${text("report.meToo")}
  </button>`;
}

function form(meToo: MeToo): TemplateResult {
  const { host } = meToo;
  const error = meToo.error && host.text(meToo.error);
  return html`${errorSummary(host, error ? { email: error } : {})}
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), void meToo.send())}>
      ${textField({
        id: "email",
        type: "email",
        autocomplete: "email",
        label: host.text("booking.email"),
        hint: host.text("report.followHint"),
        value: meToo.email,
        error,
        required: true,
        onInput: (value) => (meToo.email = value),
      })}
      <button part="button" aria-disabled=${host.busy}>${host.text("report.follow")}</button>
    </form>`;
}
