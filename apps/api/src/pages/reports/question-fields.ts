import type { CategoryEntry, QuestionEntry } from "@okienko/contract/city-file";
import { html } from "hono/html";
import type { Errors } from "../form.ts";
import type { Html, Page } from "../page.ts";

/** What the questions of a form show. */
export interface Asked {
  readonly category: CategoryEntry;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly errors: Errors;
}

/** The questions of a category. Without scripts all are shown, and each says when it counts. */
export function questionFields(page: Page, asked: Asked): Html {
  return html`${asked.category.questions.map((it) => (it.variable ? field(page, it, asked) : notice(page, it)))}`;
}

function notice(page: Page, { text }: QuestionEntry): Html {
  return html`<p class="notice">${page.name(text)}</p>`;
}

function field(page: Page, question: QuestionEntry, asked: Asked): Html {
  return question.values.length > 0 ? choice(page, question, asked) : line(page, question, asked);
}

function line(page: Page, question: QuestionEntry, { category, answers, errors }: Asked): Html {
  const { id, text, datatype, required } = question;
  const name = `answer.${id}`;
  const hint = hintOf(page, question, category);
  const error = errors[name];
  const value = answers[id]?.[0] ?? "";
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  const attributes = html`id="${name}" name="${name}" ${describedBy && html`aria-describedby="${describedBy}"`}
  ${required && html`aria-required="true"`} ${error && html`aria-invalid="true"`}`;
  return html`<div class="field">
    <label for="${name}">${page.name(text)}</label>
    ${hint && html`<span class="hint" id="${name}-hint">${hint}</span>`}
    ${error && html`<span class="wrong" id="${name}-error">${error}</span>`}
    ${
      datatype === "text"
        ? html`<textarea ${attributes} rows="3">${value}</textarea>`
        : html`<input ${attributes} ${typeOf(datatype)} value="${value}" autocomplete="off" />`
    }
  </div>`;
}

function typeOf(datatype: QuestionEntry["datatype"]): Html {
  if (datatype === "datetime") return html`type="datetime-local"`;
  // "number" would not let a German or Polish comma through
  return datatype === "number" ? html`type="text" inputmode="decimal"` : html`type="text"`;
}

function choice(page: Page, question: QuestionEntry, { category, answers, errors }: Asked): Html {
  const { id, text, values, datatype } = question;
  const name = `answer.${id}`;
  const hint = hintOf(page, question, category);
  const error = errors[name];
  const type = datatype === "multivaluelist" ? "checkbox" : "radio";
  return html`<fieldset id="${name}" tabindex="-1" ${error && html`aria-describedby="${name}-error"`}>
    <legend>${page.name(text)}</legend>
    ${hint && html`<span class="hint">${hint}</span>`}
    ${error && html`<span class="wrong" id="${name}-error">${error}</span>`}
    ${values.map(
      (it) =>
        html`<label class="choice">
          <input type="${type}" name="${name}" value="${it.key}" ${answers[id]?.includes(it.key) && html`checked`} />
          ${page.name(it.name)}
        </label>`,
    )}
  </fieldset>`;
}

/** What helps to answer, and which earlier answer makes the question count. */
function hintOf(page: Page, { hint, when, required }: QuestionEntry, { questions }: CategoryEntry): string {
  const before = when && questions.find(({ id }) => id === when.question);
  const values = before?.values.filter(({ key }) => when!.values.includes(key)) ?? [];
  const onlyIf =
    before &&
    page.text("report.onlyIf", {
      question: page.name(before.text),
      answers: values.map(({ name }) => page.name(name)).join(", "),
    });
  return [onlyIf, !required && !when && page.text("report.optional"), hint && page.name(hint)]
    .filter(Boolean)
    .join(" ");
}
