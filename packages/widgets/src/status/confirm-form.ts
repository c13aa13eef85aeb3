import { html, type TemplateResult } from "lit";
import { textField } from "../shared/text-field.ts";
import { errorsOf } from "./find-view.ts";
import type { VisitFlow } from "./visit-flow.ts";

/** Confirms an unconfirmed visit: one press with the code of a link, a field for the code without one. */
export function confirmForm(flow: VisitFlow, linked: boolean): TemplateResult {
  const { host, errors, visit } = flow;
  const { text, dates } = host;
  const until = visit?.confirmBy && text("status.confirmBy", { time: dates.moment(visit.confirmBy) });
  return html`<div class="notice" part="notice">
    ${errorsOf(flow)}
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), void flow.confirm())}>
      <p><strong>${text("status.notConfirmed")}</strong> ${until}</p>
      ${
        linked && !errors.code
          ? ""
          : textField({
              id: "code",
              label: text("status.code"),
              required: true,
              value: flow.code,
              error: errors.code && text(errors.code),
              onInput: (value) => (flow.code = value),
            })
      }
      <button part="button primary" aria-disabled=${host.busy}>${text("status.confirm")}</button>
    </form>
  </div>`;
}
