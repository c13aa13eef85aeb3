import type { OwnReport } from "@okienko/contract";
import { html } from "hono/html";
import { hidden, type Errors } from "../form.ts";
import type { Html, Page } from "../page.ts";

/** What the reporter has said in a form that has to be mended, by the names of its fields; nothing typed is lost. */
export interface Said {
  readonly secret: string;
  readonly errors: Errors;
  typed(name: string): string;
}

/** What the reporter can do now: answer or add while it is open, say whether it was done once it is closed. */
export function ownForms(page: Page, report: OwnReport, said: Said): Html {
  if (report.canRate) return feedbackForm(page, report, said);
  return report.closed ? html`` : answerForm(page, report, said);
}

function answerForm({ text, to }: Page, { reference, question }: OwnReport, { secret, errors, typed }: Said): Html {
  return html`<form
    class="notice"
    method="post"
    action="${to(`/report/${reference}/answers`)}"
    enctype="multipart/form-data"
  >
    <h2>${text(question ? "report.questionTitle" : "report.addTitle")}</h2>
    ${question && html`<p class="typed">${question}</p>`} ${hidden({ secret })}
    ${area("text", text(question ? "report.answer" : "report.addText"), typed("text"), errors["text"])}
    ${photo(text("report.photos"), errors)}
    <button class="primary">${text("report.sendAnswer")}</button>
  </form>`;
}

function feedbackForm({ text, to }: Page, { reference }: OwnReport, { secret, errors, typed }: Said): Html {
  const choices = [
    ["yes", text("report.solvedYes")],
    ["no", text("report.solvedNo")],
  ] as const;
  return html`<form
    class="notice"
    method="post"
    action="${to(`/report/${reference}/feedback`)}"
    enctype="multipart/form-data"
  >
    <h2>${text("report.wasItDone")}</h2>
    ${hidden({ secret })}
    <fieldset id="solved" tabindex="-1" ${errors["solved"] && html`aria-describedby="solved-error"`}>
      <legend>${text("report.wasItDone")}</legend>
      ${errors["solved"] && html`<span class="wrong" id="solved-error">${errors["solved"]}</span>`}
      ${choices.map(
        ([value, words]) =>
          html`<label class="choice"
            ><input type="radio" name="solved" value="${value}" ${typed("solved") === value && html`checked`} />
            ${words}</label
          >`,
      )}
    </fieldset>
    <fieldset>
      <legend>${text("report.rating")}</legend>
      <span class="hint">${text("report.ratingHint")}</span>
      ${[1, 2, 3, 4, 5].map(
        (it) =>
          html`<label class="choice"
            ><input type="radio" name="rating" value="${it}" ${typed("rating") === `${it}` && html`checked`} />
            ${it}</label
          >`,
      )}
    </fieldset>
    ${area("comment", text("report.comment"), typed("comment"))} ${photo(text("report.photos"), errors)}
    <button class="primary">${text("report.sendFeedback")}</button>
  </form>`;
}

/** A field for several lines. */
export function area(name: string, label: string, value: string, error?: string): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${error && html`<span class="wrong" id="${name}-error">${error}</span>`}
    <textarea
      id="${name}"
      name="${name}"
      rows="4"
      maxlength="4000"
      ${error && html`aria-invalid="true" aria-describedby="${name}-error"`}
    >
${value}</textarea>
  </div>`;
}

/** A field for photos. */
export function photo(label: string, errors: Errors): Html {
  const error = errors["photos"];
  return html`<div class="field">
    <label for="photos">${label}</label>
    ${error && html`<span class="wrong" id="photos-error">${error}</span>`}
    <input
      id="photos"
      name="photos"
      type="file"
      accept="image/jpeg,image/png,image/webp"
      multiple
      ${error && html`aria-describedby="photos-error"`}
    />
  </div>`;
}
