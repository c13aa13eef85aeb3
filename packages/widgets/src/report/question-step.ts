import { html, type TemplateResult } from "lit";
import { errorSummary } from "../shared/error-summary.ts";
import { phoneLine } from "../shared/phone-line.ts";
import { askedQuestions, stopOf } from "./answers.ts";
import type { Draft } from "./draft.ts";
import { questionField } from "./question-field.ts";

/** Only the questions of this category; they come and go with the answers, and some answers end the form. */
export function questionStep(draft: Draft): TemplateResult {
  const { host, flow, answers } = draft;
  const { questions } = flow.category!;
  const stop = stopOf(questions, answers);
  return html`${errorSummary(host, flow.errors)}
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), void (stop || draft.submit()))}>
      ${askedQuestions(questions, answers).map((question) => questionField(draft, question))}
      <div role="alert">
        ${
          stop
            ? html`<div id="stop" class="notice error" part="notice" tabindex="-1">
                <p><strong>${stop}</strong></p>
                <p>${host.text("report.stopped")}</p>
                ${phoneLine(host)}
              </div>`
            : ""
        }
      </div>
      ${stop ? "" : html`<button part="button primary">${host.text("common.continue")}</button>`}
    </form>`;
}
