import type { PreviewRequest } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { choice, lines } from "../field.ts";
import { text } from "../texts/texts.ts";
import type { Action, ReportDesk } from "./report-desk.ts";

/** A form of an action, opened in its place: its heading takes the focus, one press confirms. */
export function actionForm(
  desk: ReportDesk,
  action: Action,
  fields: TemplateResult,
  submit: (event: Event) => void,
  confirm = text(`case.do-${action}`),
): TemplateResult {
  return html`<form class="case-form" @submit=${submit} novalidate>
    <h3 tabindex="-1" id="form">${text(`case.${action}`)}</h3>
    ${fields}
    <div class="actions">
      <button class="primary">${confirm}</button>
      <button type="button" @click=${() => desk.cancel()}>${text("inbox.cancel")}</button>
    </div>
    ${
      // below the buttons: one that comes while somebody presses would move them away
      desk.mail.content()
    }
  </form>`;
}

/** A prepared answer that fits a state to begin with, the words for everybody, and the mail that they become. */
export function publicWords(
  desk: ReportDesk,
  name: "publicText" | "text",
  label: string,
  state: string,
  request: (form: HTMLFormElement) => PreviewRequest,
): TemplateResult {
  const preview = (event: Event) => {
    const { form } = event.target as HTMLTextAreaElement;
    if (form) void desk.mail.show(desk.report.reference, request(form));
  };
  const follow = (event: Event) => desk.mail.soon(() => preview(event));
  return html`${templates(desk, name, state)}
    <div @input=${follow} @change=${preview} @focusout=${preview}>
      ${lines(desk, { name, label, hint: text("case.publicHint"), rows: 5 })}
    </div>`;
}

/** What only staff read. */
export function privateWords(desk: ReportDesk): TemplateResult {
  return lines(desk, { name: "privateNote", label: text("case.privateNote"), hint: text("case.privateHint"), rows: 2 });
}

/** The words of a field of a form. */
export function wordsIn(form: HTMLFormElement, name: string): string | undefined {
  return String(new FormData(form).get(name) ?? "").trim() || undefined;
}

function templates(desk: ReportDesk, name: string, wanted: string): TemplateResult | typeof nothing {
  const fitting = desk.report.templates.filter(({ state }) => !state || state === wanted);
  if (fitting.length === 0) return nothing;
  const options = [{ id: "", label: text("case.noTemplate") }, ...fitting.map((it) => ({ id: it.id, label: it.name }))];
  const fill = (id: string) => {
    const template = fitting.find((it) => it.id === id);
    const field = desk.querySelector<HTMLTextAreaElement>(`form.case-form textarea[name="${name}"]`);
    if (!template || !field) return;
    // what somebody has typed stays before it
    const isPrepared = fitting.some((it) => it.text === field.value.trim());
    field.value = isPrepared || !field.value.trim() ? template.text : `${field.value.trim()}\n\n${template.text}`;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.focus();
  };
  return choice(desk, { name: "template", label: text("case.template"), options, onChange: fill });
}
