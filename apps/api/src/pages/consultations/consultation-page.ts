import type { Consultation } from "@okienko/contract";
import { html } from "hono/html";
import { errorSummary, formTitle, textField, type Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";
import { whenOf } from "./consultation-list-page.ts";
import { resultsOf } from "./results-part.ts";

/** What was answered in a form. */
export interface TypedAnswer {
  readonly options: readonly string[];
  readonly comment: string;
  readonly email: string;
}

const nothingTyped: TypedAnswer = { options: [], comment: "", email: "" };

/** One question of the city with what can be done about it now. */
export function consultationPage(
  page: Page,
  asked: Consultation,
  errors: Errors = {},
  typed: TypedAnswer = nothingTyped,
): Content {
  const { text, to } = page;
  const hasErrors = Object.values(errors).some(Boolean);
  const body = html`<h1>${text("site.consultations")}</h1>
    <okienko-consultation consultation="${asked.id}" lang="${page.language}">
      ${errorSummary(text("error.title"), errors)}
      <h2 lang="${asked.language}">${asked.title}</h2>
      <p class="hint">${asked.department.name} · ${whenOf(page, asked)}</p>
      ${onlyIn(page, asked.language)}
      <p class="typed" lang="${asked.language}">${asked.text}</p>
      ${now(page, asked, errors, typed)} ${asked.results && resultsOf(page, asked, asked.results)}
    </okienko-consultation>
    <p><a href="${to("/consultations")}">${text("site.consultations")}</a></p>`;
  return { title: formTitle(page, asked.title, errors), body, plain: hasErrors, status: hasErrors ? 422 : 200 };
}

function now(page: Page, asked: Consultation, errors: Errors, typed: TypedAnswer): Html {
  const { text, dates } = page;
  const { phase, options, answer, withdrawnBecause } = asked;
  if (phase === "withdrawn")
    return html`<div class="notice error">
      <p><strong>${text("consultation.withdrawn")}</strong></p>
      <p class="typed" lang="${asked.language}">${withdrawnBecause}</p>
    </div>`;
  if (phase === "coming")
    return html`<ul>
      ${options.map((it) => html`<li lang="${it.language}">${it.text}</li>`)}
    </ul>`;
  if (phase === "open") return answerForm(page, asked, errors, typed);
  if (!answer) return html`<p>${text("consultation.noAnswer")}</p>`;
  return html`<h3>${text("consultation.answer")}</h3>
    <p class="hint">${dates.full(answer.at.slice(0, 10))}</p>
    ${answer.language !== asked.language && onlyIn(page, answer.language)}
    <p class="typed" lang="${answer.language}">${answer.text}</p>`;
}

/** Says that words are there in another language alone. */
function onlyIn({ text, language: reader }: Page, language: string): Html | false {
  const name = new Intl.DisplayNames([reader], { type: "language" }).of(language) ?? language;
  return language !== reader && html`<p class="notice">${text("consultation.onlyIn", { language: name })}</p>`;
}

function answerForm(page: Page, asked: Consultation, errors: Errors, typed: TypedAnswer): Html {
  const { text, to } = page;
  return html`<form method="post" action="${to(`/consultations/${asked.id}`)}" novalidate>
    ${options(page, asked, errors, typed)} ${asked.comments && comment(page, errors, typed)}
    ${textField({
      name: "email",
      label: text("contact.email"),
      value: typed.email,
      error: errors["email"],
      type: "email",
      autocomplete: "email",
      required: true,
    })}
    <p class="hint">${text("consultation.data", { count: asked.keptDays })}</p>
    <button class="primary">${text("consultation.send")}</button>
  </form>`;
}

function options({ text }: Page, { options: all, most }: Consultation, errors: Errors, typed: TypedAnswer): Html {
  const error = errors["options"];
  const legend = most === 1 ? text("consultation.chooseOne") : text("consultation.chooseSome", { count: most });
  return html`<fieldset id="options" tabindex="-1" ${error && html`aria-describedby="options-error"`}>
    <legend>${legend}</legend>
    ${error && html`<span class="wrong" id="options-error">${error}</span>`}
    ${all.map(
      (it) =>
        html`<label class="choice"
          ><input
            type="${most === 1 ? "radio" : "checkbox"}"
            name="options"
            value="${it.id}"
            ${typed.options.includes(it.id) && html`checked`}
          />
          <span lang="${it.language}">${it.text}</span></label
        >`,
    )}
  </fieldset>`;
}

function comment({ text }: Page, errors: Errors, typed: TypedAnswer): Html {
  const error = errors["comment"];
  return html`<div class="field">
    <label for="comment">${text("consultation.comment")}</label>
    <span class="hint" id="comment-hint">${text("consultation.commentHint")}</span>
    ${error && html`<span class="wrong" id="comment-error">${error}</span>`}
    <textarea
      id="comment"
      name="comment"
      rows="5"
      aria-describedby="comment-hint${error && " comment-error"}"
      ${error && html`aria-invalid="true"`}
    >
${typed.comment}</textarea>
  </div>`;
}

/** Says what comes next; the same whether or not the address has answered before. */
export function mailedPage({ text, to }: Page, email: string, back: string): Content {
  const title = text("consultation.sent");
  const body = html`<h1>${title}</h1>
    <p>${text("consultation.sentText", { email })}</p>
    <p><a href="${to(back)}">${text(back === "/ideas" ? "site.ideas" : "consultation.see")}</a></p>`;
  return { title, body, plain: true };
}
