import { html, type TemplateResult } from "lit";
import { errorSummary } from "../shared/error-summary.ts";
import { textField } from "../shared/text-field.ts";
import type { Draft } from "./draft.ts";
import type { ReporterFields } from "./reporter.ts";

/** Who reports, which may stay empty where the category allows it; what one loses by that is said. */
export function reporterStep(draft: Draft): TemplateResult {
  const { host, flow, reporter } = draft;
  const { text, staff } = host;
  const policy = draft.contactPolicy;
  const needed: (keyof ReporterFields)[] =
    policy === "optional" ? [] : policy === "email" ? ["email"] : ["name", "email"];
  const field = (id: keyof ReporterFields, type: string, autocomplete: string) =>
    textField({
      id,
      type,
      // the browser of staff knows nobody but themselves
      autocomplete: staff ? "off" : autocomplete,
      label: needed.includes(id) ? text(`booking.${id}`) : `${text(`booking.${id}`)} ${text("report.optional")}`,
      required: needed.includes(id),
      hint: id === "phone" ? text("booking.phoneHint") : undefined,
      value: reporter[id],
      error: flow.errors[id],
      onInput: (value) => (draft.reporter = { ...draft.reporter, [id]: value }),
    });
  return html`<p>${text(flow.category!.contact === "optional" ? "report.contactOptional" : "report.contactNeeded")}</p>
    ${errorSummary(host, flow.errors)}
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), void draft.submit())}>
      ${field("email", "email", "email")} ${field("name", "text", "name")} ${field("phone", "tel", "tel")}
      <p class="hint">${text("report.privacy")}</p>
      <button part="button primary">${text("common.continue")}</button>
    </form>`;
}
