import type { Question } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { textField } from "../shared/text-field.ts";
import { fieldOf } from "./answers.ts";
import type { Draft } from "./draft.ts";

const types: Partial<Record<Question["datatype"], string>> = { text: "textarea", datetime: "datetime-local" };

/** One question with the field that its type needs (types of Open311 GeoReport v2). */
export function questionField(draft: Draft, question: Question): TemplateResult {
  const { variable, datatype, text } = question;
  if (!variable) return html`<p class="notice" part="notice">${text}</p>`;
  if (datatype === "singlevaluelist" || datatype === "multivaluelist") return choices(draft, question);
  return textField({
    id: fieldOf(question.id),
    type: types[datatype],
    inputmode: datatype === "number" ? "decimal" : undefined,
    label: labelOf(draft, question),
    hint: question.hint ?? undefined,
    error: draft.flow.errors[fieldOf(question.id)],
    required: question.required,
    value: `${draft.answers[question.id] ?? ""}`,
    onInput: (value) => answer(draft, question.id, value),
  });
}

function choices(draft: Draft, question: Question): TemplateResult {
  const { id, hint, values, datatype, required } = question;
  const error = draft.flow.errors[fieldOf(id)];
  const isOne = datatype === "singlevaluelist";
  const described = [hint && `${fieldOf(id)}-hint`, error && `${fieldOf(id)}-error`].filter(Boolean).join(" ");
  return html`<fieldset
    role=${isOne ? "radiogroup" : "group"}
    aria-describedby=${described || nothing}
    aria-required=${isOne && required ? "true" : nothing}
    aria-invalid=${isOne && error ? "true" : nothing}
  >
    <legend class="label">${labelOf(draft, question)}</legend>
    ${hint && html`<div id="${fieldOf(id)}-hint" class="hint">${hint}</div>`}
    ${error && html`<div id="${fieldOf(id)}-error" class="wrong">${error}</div>`}
    ${values.map(({ key, name }, index) => choice(draft, question, { key, name, id: index ? `${fieldOf(id)}-${index}` : fieldOf(id) }))}
  </fieldset>`;
}

function choice(draft: Draft, question: Question, { key, name, id }: { key: string; name: string; id: string }) {
  const isOne = question.datatype === "singlevaluelist";
  const chosen = [draft.answers[question.id] ?? []].flat();
  const change = (event: Event) => {
    const { checked } = event.target as HTMLInputElement;
    const rest = chosen.filter((it) => it !== key);
    answer(draft, question.id, isOne ? key : checked ? [...rest, key] : rest);
  };
  return html`<label class="choice">
    <input
      id=${id}
      type=${isOne ? "radio" : "checkbox"}
      name=${fieldOf(question.id)}
      .checked=${chosen.includes(key)}
      @change=${change}
    /><span>${name}</span>
  </label>`;
}

function labelOf({ host }: Draft, { text, required }: Question): string {
  return required ? text : `${text} ${host.text("report.optional")}`;
}

function answer(draft: Draft, question: string, value: string | string[]): void {
  draft.answers = { ...draft.answers, [question]: value };
  draft.host.requestUpdate();
}
