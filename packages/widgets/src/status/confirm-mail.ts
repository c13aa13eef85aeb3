import { html, type TemplateResult } from "lit";
import { textField } from "../shared/text-field.ts";
import { errorsOf } from "./find-view.ts";
import type { ReportStory } from "./report-story.ts";

/** Confirms the e-mail address: one press with the code of a link, a field for the code without one. */
export function confirmMail(story: ReportStory, isLinked: boolean): TemplateResult {
  const { host, flow, own } = story;
  const { released, contact } = own!;
  const email = contact?.email ?? "";
  const { text } = host;
  const { code: error } = flow.errors;
  const field = textField({
    id: "code",
    label: text("status.code"),
    required: true,
    value: flow.code,
    error: error && text(error),
    onInput: (value) => (flow.code = value),
  });
  return html`<div class="notice" part="notice">
    ${errorsOf(flow)}
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), void story.confirm())}>
      <p>
        <strong>${text("status.mailNotConfirmed")}</strong>
        ${isLinked || released ? "" : text("report.confirmMail", { email })}
      </p>
      ${isLinked && !error ? "" : field}
      <button part="button primary" aria-disabled=${host.busy}>${text("status.confirmMail")}</button>
    </form>
  </div>`;
}
