import { html, type TemplateResult } from "lit";
import { errorSummary } from "../shared/error-summary.ts";
import { textField } from "../shared/text-field.ts";
import type { StatusErrors, VisitFlow } from "./visit-flow.ts";

/** One field for any number. */
export function findView(flow: VisitFlow): TemplateResult {
  const { host, errors } = flow;
  return html`${errorsOf(flow)}
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), void flow.find())}>
      ${textField({
        id: "reference",
        label: host.text("status.number"),
        hint: host.text("status.numberHint"),
        required: true,
        value: flow.reference,
        error: errors.reference && host.text(errors.reference),
        onInput: (value) => (flow.reference = value),
      })}
      <button part="button primary" aria-disabled=${host.busy}>${host.text("status.show")}</button>
    </form>`;
}

/** The errors of a form of the status, on top of it. */
export function errorsOf({ host, errors }: VisitFlow): TemplateResult | "" {
  const said = Object.entries(errors) as [keyof StatusErrors, NonNullable<StatusErrors[keyof StatusErrors]>][];
  return errorSummary(host, Object.fromEntries(said.map(([id, key]) => [id, host.text(key)])));
}
