import { html, type TemplateResult } from "lit";
import { text } from "../texts/texts.ts";
import { actionForm, privateWords, publicWords, wordsIn } from "./answer-fields.ts";
import { type ReportDesk, typedIn } from "./report-desk.ts";

/** Asks the resident; the clock of the promise stops until they answer. */
export function questionForm(desk: ReportDesk): TemplateResult {
  const request = (form: HTMLFormElement) => ({ action: "question", text: wordsIn(form, "text") }) as const;
  const fields = html`<p>${text("case.questionText")}</p>
    ${publicWords(desk, "text", text("case.questionLabel"), "waiting", request)} ${privateWords(desk)}`;
  return actionForm(desk, "question", fields, (event) => {
    const { text: words = "", privateNote } = typedIn(event);
    desk.send("question", { text: words, privateNote }, text("case.done-question"));
  });
}

/** Words or photos without another state. */
export function notesForm(desk: ReportDesk): TemplateResult {
  const request = (form: HTMLFormElement) => ({ action: "notes", text: wordsIn(form, "publicText") }) as const;
  const fields = html`${privateWords(desk)}
  ${publicWords(desk, "publicText", text("case.publicText"), desk.report.state, request)} ${desk.proof.field()}`;
  return actionForm(desk, "notes", fields, (event) => {
    const { publicText, privateNote } = typedIn(event);
    desk.send("notes", { publicText, privateNote, photos: desk.proof.ids }, text("case.done-notes"));
  });
}

/** Hides words and photos from the public again. */
export function withholdingForm(desk: ReportDesk): TemplateResult {
  const fields = html`<p>${text("case.withholdingText")}</p>
    ${privateWords(desk)}`;
  return actionForm(desk, "withholding", fields, (event) => {
    const { privateNote } = typedIn(event);
    desk.send("withholding", { privateNote }, text("case.done-withholding"));
  });
}
