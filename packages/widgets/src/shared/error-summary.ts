import { html, type TemplateResult } from "lit";
import type { OkienkoElement } from "./okienko-element.ts";

/** What is wrong with the fields of a form: the message of each by the id of its input. */
export type FieldErrors = Record<string, string>;

/** All errors of a form on top of it, each a link that moves the focus to its field. */
export function errorSummary(host: OkienkoElement, errors: FieldErrors): TemplateResult | "" {
  const entries = Object.entries(errors);
  if (!entries.length) return "";
  // the link must not write its fragment into the address of the host's page
  const toField = (id: string) => (event: Event) => (event.preventDefault(), void host.focusOn(`#${id}`));
  return html`<div id="errors" class="notice error" part="errors" role="alert" tabindex="-1">
    <strong>${host.text("common.errors")}</strong>
    <ul>
      ${entries.map(([id, text]) => html`<li><a href="#${id}" @click=${toField(id)}>${text}</a></li>`)}
    </ul>
  </div>`;
}
