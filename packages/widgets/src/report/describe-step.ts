import { html, type TemplateResult } from "lit";
import { errorSummary } from "../shared/error-summary.ts";
import { textField } from "../shared/text-field.ts";
import type { ReportFlow } from "./report-flow.ts";

/** What is the matter, in own words, below what one has to know about the category. */
export function describeStep(flow: ReportFlow): TemplateResult {
  const { host, errors } = flow;
  const { emergency, notice, description } = flow.category!;
  return html`${emergency && html`<div class="notice error" part="notice"><p>${emergency}</p></div>`}
    ${description && html`<p>${description}</p>`}
    ${notice && html`<div class="notice" part="notice"><p>${notice}</p></div>`} ${errorSummary(host, errors)}
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), void flow.describe())}>
      ${textField({
        id: "description",
        type: "textarea",
        label: host.text("report.description"),
        hint: host.text("report.descriptionHint"),
        value: flow.description,
        error: errors["description"],
        required: true,
        onInput: (value) => (flow.description = value),
      })}
      <button part="button primary">${host.text("common.continue")}</button>
    </form>`;
}
