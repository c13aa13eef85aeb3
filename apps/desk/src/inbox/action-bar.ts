import { html, nothing, type TemplateResult } from "lit";
import { current } from "../session.ts";
import { text } from "../texts/texts.ts";
import { forwardForm } from "./forward-form.ts";
import { assignmentForm, passingForm, takeIt } from "./handing-forms.ts";
import { mergeForm } from "./merge-form.ts";
import type { Action, ReportDesk } from "./report-desk.ts";
import { reviewForm } from "./review-form.ts";
import { splitForm } from "./split-form.ts";
import { stateForm } from "./state-form.ts";
import { notesForm, questionForm, withholdingForm } from "./words-forms.ts";

/** Actions that need a form, in the order of their buttons. */
const forms: Readonly<Partial<Record<Action, (desk: ReportDesk) => TemplateResult>>> = {
  review: reviewForm,
  state: stateForm,
  question: questionForm,
  notes: notesForm,
  assignment: assignmentForm,
  passing: passingForm,
  merge: mergeForm,
  parts: splitForm,
  forwardings: forwardForm,
  withholding: withholdingForm,
};

/** What this member may do now, and the form of what they have chosen. */
export function actionBar(desk: ReportDesk, open: Action | null): TemplateResult {
  const { actions } = desk.report;
  if (actions.length === 0) return html`<p>${text("case.nothingToDo")}</p>`;
  return html`<div class="actions">
      ${shortActions(desk)}
      ${(Object.keys(forms) as Action[]).filter((it) => actions.includes(it)).map((it) => opener(desk, it, open === it))}
    </div>
    ${open ? forms[open]?.(desk) : nothing}`;
}

function opener(desk: ReportDesk, action: Action, isOpen: boolean): TemplateResult {
  const press = () => (isOpen ? desk.cancel() : desk.open(action));
  return html`<button data-action=${action} aria-expanded=${isOpen} @click=${press}>${text(`case.${action}`)}</button>`;
}

/** Actions of one press: what they do can be undone by another one. */
function shortActions(desk: ReportDesk): TemplateResult {
  const { actions, assignee, priority, held } = desk.report;
  const may = (action: Action) => actions.includes(action);
  const isMine = assignee?.id === current().member?.id;
  const other = priority === "urgent" ? "normal" : "urgent";
  const turnPriority = () => desk.send("priority", { priority: other }, text(`case.done-${other}`));
  return html`${
    may("assignment") && !isMine
      ? html`<button class="primary" @click=${() => takeIt(desk)}>${text("case.take")}</button>`
      : nothing
  }
  ${
    may("release") && held
      ? html`<button @click=${() => desk.send("release", {}, text("case.done-release"))}>
          ${text("case.release")}
        </button>`
      : nothing
  }
  ${may("priority") ? html`<button @click=${turnPriority}>${text(`case.make-${other}`)}</button>` : nothing}`;
}
