import type { Consultation } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { errorSummary } from "../shared/error-summary.ts";
import { textField } from "../shared/text-field.ts";
import type { OkienkoConsultation } from "./consultation-element.ts";
import type { GivenAnswer } from "./given-answer.ts";

/** What can be chosen, a comment where one is asked for, the address, and what becomes of all of it. */
export function answerForm(host: OkienkoConsultation, asked: Consultation, answer: GivenAnswer): TemplateResult {
  const { text } = host;
  const { errors } = answer;
  return html`${errorSummary(host, errors)}
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), void answer.send())}>
      ${options(host, asked, answer)}
      ${
        asked.comments
          ? textField({
              id: "comment",
              type: "textarea",
              label: text("consultation.comment"),
              hint: text("consultation.commentHint"),
              error: errors["comment"],
              value: answer.comment,
              onInput: (value) => (answer.comment = value),
            })
          : ""
      }
      ${textField({
        id: "email",
        type: "email",
        autocomplete: "email",
        label: text("booking.email"),
        hint: text("consultation.emailHint"),
        error: errors["email"],
        value: answer.email,
        required: true,
        onInput: (value) => (answer.email = value),
      })}
      <p class="hint">${text("consultation.data", { count: asked.keptDays })}</p>
      <button part="button primary" aria-disabled=${host.busy}>${text("consultation.send")}</button>
    </form>`;
}

function options({ text }: OkienkoConsultation, asked: Consultation, answer: GivenAnswer): TemplateResult {
  const isOne = asked.most === 1;
  const error = answer.errors["option-0"];
  return html`<fieldset
    role=${isOne ? "radiogroup" : "group"}
    aria-describedby=${error ? "option-0-error" : nothing}
    aria-required=${isOne ? "true" : nothing}
    aria-invalid=${isOne && error ? "true" : nothing}
  >
    <legend class="label">
      ${isOne ? text("consultation.chooseOne") : text("consultation.chooseSome", { count: asked.most })}
    </legend>
    ${error && html`<div id="option-0-error" class="wrong">${error}</div>`}
    ${asked.options.map(
      (it, at) =>
        html`<label class="choice">
          <input
            id="option-${at}"
            type=${isOne ? "radio" : "checkbox"}
            name="option"
            .checked=${answer.chosen.includes(it.id)}
            @change=${(event: Event) => answer.choose(it.id, (event.target as HTMLInputElement).checked)}
          /><span lang=${it.language}>${it.text}</span>
        </label>`,
    )}
  </fieldset>`;
}
